package org.nnj.benchmarks;

import java.util.List;

/** The tables. */
final class Report {

    private Report() {}

    static MarkdownTable of(String workload, List<Entry> entries) {
        return switch (workload) {
            case "D" -> prediction(entries);
            case "E" -> start(entries);
            default -> training(entries);
        };
    }

    private static MarkdownTable training(List<Entry> entries) {
        MarkdownTable table = new MarkdownTable(
                "",
                "threads",
                "seconds",
                "range",
                "last epoch",
                "accuracy",
                "GFLOP/s",
                "of peak",
                "peak",
                "B a step",
                "heap MB",
                "resident MB",
                "CPU s");
        for (Entry entry : measured(entries)) {
            Sample rate = Sample.of(entry.runs(), Entry.Run::operationsPerSecond);
            Sample share = Sample.of(entry.runs(), run -> 100 * run.operationsPerSecond() / run.peak());
            table.add(List.of(
                    entry.name(),
                    Integer.toString(entry.threads()),
                    entry.figure("seconds").text("%.2f"),
                    entry.figure("seconds").range("%.2f"),
                    entry.figure("last-epoch").text("%.3f"),
                    entry.figure("accuracy").text("%.4f"),
                    rate.text("%.1f"),
                    share.text("%.0f %%"),
                    Sample.of(entry.runs(), Entry.Run::peak).text("%.0f"),
                    entry.figure("bytes-per-step").text("%.0f"),
                    entry.figure("heap-peak-mb").text("%.0f"),
                    entry.figure("resident-peak-mb").text("%.0f"),
                    entry.figure("cpu-seconds").text("%.1f")));
        }
        return table;
    }

    private static MarkdownTable prediction(List<Entry> entries) {
        MarkdownTable table = new MarkdownTable(
                "",
                "threads",
                "one row: median µs",
                "p99 µs",
                "B a call",
                "batches of 256: 10⁶ rows/s",
                "accuracy",
                "peak");
        for (Entry entry : measured(entries)) {
            table.add(List.of(
                    entry.name(),
                    Integer.toString(entry.threads()),
                    entry.figure("median-us").text("%.2f"),
                    entry.figure("p99-us").text("%.2f"),
                    entry.figure("bytes-per-call").text("%.0f"),
                    Sample.of(entry.runs(), run -> run.result().number("samples-per-second") / 1e6)
                            .text("%.2f"),
                    entry.figure("accuracy").text("%.4f"),
                    Sample.of(entry.runs(), Entry.Run::peak).text("%.0f")));
        }
        return table;
    }

    private static MarkdownTable start(List<Entry> entries) {
        MarkdownTable table = new MarkdownTable(
                "",
                "seconds to the first prediction",
                "range",
                "JVM, ms",
                "services",
                "file",
                "network",
                "first call",
                "classes read",
                "from an archive");
        for (Entry entry : measured(entries)) {
            Sample seconds = Sample.of(entry.runs(), run -> run.result().secondsToReady());
            table.add(List.of(
                    entry.name(),
                    seconds.text("%.3f"),
                    seconds.range("%.3f"),
                    Sample.of(entry.runs(), Report::millisecondsToMain).text("%.0f"),
                    entry.figure(StartParts.SERVICES).text("%.0f"),
                    entry.figure(StartParts.FILE).text("%.0f"),
                    entry.figure(StartParts.NETWORK).text("%.0f"),
                    entry.figure(StartParts.CALL).text("%.0f"),
                    entry.figure(StartParts.CLASSES_READ).text("%.0f"),
                    entry.figure(StartParts.CLASSES_ARCHIVED).text("%.0f")));
        }
        return table;
    }

    /** What is left of a start when the parts are taken away that the program itself has timed. */
    private static double millisecondsToMain(Entry.Run run) {
        Program.Result result = run.result();
        return 1e3 * result.secondsToReady()
                - result.number(StartParts.SERVICES)
                - result.number(StartParts.FILE)
                - result.number(StartParts.NETWORK)
                - result.number(StartParts.CALL);
    }

    private static List<Entry> measured(List<Entry> entries) {
        return entries.stream().filter(entry -> !entry.runs().isEmpty()).toList();
    }
}
