package org.nnj.benchmarks;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Measures whole workloads and prints a table for each. Every measurement is a process of its own, so that warm-up counts; contenders take turns,
 * so that a slow minute of the machine hits them all; the {@link Yardstick} runs beside each. Tables show medians.
 */
public final class Workloads {

    private final Settings settings;
    private final PrintWriter out;

    Workloads(Settings settings, PrintWriter out) {
        this.settings = settings;
        this.out = out;
    }

    /**
     * Measures.
     *
     * @param arguments which workloads and how, see {@link Settings#USAGE}
     * @throws IOException if a process cannot be started
     */
    public static void main(String[] arguments) throws IOException {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        try {
            new Workloads(Settings.parse(arguments), out).run();
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            System.exit(2);
        }
    }

    void run() throws IOException {
        out.println(machine());
        Path folder = Files.createTempDirectory("nnj-benchmarks");
        Path model = folder.resolve("a.nnj");
        try {
            if (settings.workloads().contains("D") || settings.workloads().contains("E")) {
                Program.java(Java.own().home(), List.of(), TrainingRun.class, "A", settings.data() + "", model + "")
                        .run();
            }
            for (String workload : settings.workloads()) {
                measure(workload, contenders(model));
            }
        } finally {
            delete(folder);
        }
    }

    private List<Contender> contenders(Path model) {
        List<Contender> contenders = new ArrayList<>();
        for (Java java : settings.javas()) {
            for (String kernels : settings.kernels()) {
                contenders.add(new Nnj(java, kernels, settings.data(), model));
            }
        }
        settings.peers().forEach(peer -> contenders.add(new Peer(peer, settings.data())));
        return contenders;
    }

    private void measure(String workload, List<Contender> contenders) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Contender contender : contenders) {
            for (Contender variant : contender.variants(workload)) {
                threads(workload).forEach(threads -> entries.add(new Entry(variant, threads)));
            }
        }
        for (Entry entry : entries) {
            if (settings.logbook().isPresent()) {
                settings.logbook().get().recall(workload, entry);
            }
        }
        for (int run = 0; run < settings.runs(); run++) {
            for (Entry entry : entries) {
                if (entry.skipped().isEmpty()) {
                    run(workload, entry);
                }
            }
        }
        out.println();
        out.println("Workload " + workload + ", medians of " + fewest(entries) + " runs, load average "
                + String.format(
                        Locale.ROOT,
                        "%.1f",
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        out.println();
        out.print(Report.of(workload, entries));
        out.flush();
    }

    private void run(String workload, Entry entry) throws IOException {
        double peak = workload.equals("E") ? Double.NaN : Yardstick.beside(entry.threads());
        Optional<Entry.Run> run = entry.run(workload, peak);
        if (run.isPresent() && settings.logbook().isPresent()) {
            settings.logbook().get().write(workload, entry, run.get());
        }
        entry.skipped().ifPresent(why -> out.println(entry.name() + " skipped: " + why));
    }

    private static int fewest(List<Entry> entries) {
        return entries.stream()
                .mapToInt(entry -> entry.runs().size())
                .filter(runs -> runs > 0)
                .min()
                .orElse(0);
    }

    /** A start and a single row are one thread's work. */
    private List<Integer> threads(String workload) {
        return workload.equals("E") ? List.of(1) : settings.threads();
    }

    private static String machine() throws IOException {
        Path cpuInfo = Path.of("/proc/cpuinfo");
        String model = System.getProperty("os.arch");
        if (Files.exists(cpuInfo)) {
            model = Files.readAllLines(cpuInfo).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.replaceFirst(".*: ", ""))
                    .findFirst()
                    .orElse(model);
        }
        return Runtime.getRuntime().availableProcessors() + " × " + model + ", " + System.getProperty("os.name");
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
