package org.nnj.verification;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java of its own, the same that runs the tests. */
final class JavaProcess {

    // A small network trains in well under a second; the rest is a slow machine's.
    private static final long PATIENCE_SECONDS = 120;

    private JavaProcess() {}

    /** Runs Java in a folder until it ends, and gives back the lines it printed. */
    static List<String> run(Path folder, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, SECONDS);
        process.destroyForcibly();
        List<String> lines = Files.readAllLines(output);
        if (!ended || process.exitValue() != 0) {
            throw new AssertionError("java " + String.join(" ", arguments) + ": expected to end with 0, but it "
                    + (ended ? "ended with " + process.exitValue() : "did not end") + ": " + String.join("\n", lines));
        }
        return lines;
    }
}
