package org.nnj.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A process of its own for one measurement, so that nothing is warm and nothing is left over from the one before.
 *
 * @param command what is started
 */
record Program(List<String> command) {

    /**
     * What a program printed.
     *
     * @param figures by name, as numbers or texts
     * @param secondsToReady from its start to the line that says it has an answer; NaN if there was none
     * @param skipped why it measured nothing; empty if it did
     */
    record Result(Map<String, String> figures, double secondsToReady, Optional<String> skipped) {

        double number(String name) {
            String value = figures.get(name);
            return value == null ? Double.NaN : Double.parseDouble(value);
        }
    }

    /** How a line begins with which a program says why it cannot run here. */
    static final String SKIPPED = "skipped ";

    /** What a script prints when it has found what it is about to start: the time until then is not the library's. */
    static final String STARTING = "starting";

    /** A class of this module in a Java that may be another than this one. */
    static Program java(Path home, List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve("java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(List.of(arguments));
        return new Program(command);
    }

    private static String classPath() {
        return Stream.of(ManagementFactory.getRuntimeMXBean().getClassPath().split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
    }

    /** Runs until the program ends. One that fails is skipped: its last line says why. */
    Result run() throws IOException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Map<String, String> figures = new HashMap<>();
        double secondsToReady = Double.NaN;
        Optional<String> skipped = Optional.empty();
        String complaint = "it printed nothing";
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(STARTING)) {
                    start = System.nanoTime();
                } else if (line.startsWith(FirstPrediction.READY)) {
                    secondsToReady = (System.nanoTime() - start) / 1e9;
                } else if (line.startsWith(Figures.MARK)) {
                    String[] words = line.split(" ", 3);
                    figures.put(words[1], words[2]);
                } else if (line.startsWith(SKIPPED)) {
                    skipped = Optional.of(line.substring(SKIPPED.length()));
                } else if (isComplaint(line)) {
                    complaint = line.strip();
                }
            }
        }
        int exit = exitCode(process);
        if (exit != 0 && skipped.isEmpty()) {
            skipped = Optional.of("it ended with " + exit + ": " + complaint);
        }
        return new Result(figures, secondsToReady, skipped);
    }

    /** Of a stack trace, what was thrown last is the reason. */
    private static boolean isComplaint(String line) {
        return !line.isBlank() && !line.startsWith("\t") && !line.startsWith("WARNING");
    }

    private static int exitCode(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
