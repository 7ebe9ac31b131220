package org.nnj.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One row of a table: a contender with a number of threads, and what its runs gave. */
final class Entry {

    /**
     * One run.
     *
     * @param result what the program printed
     * @param peak operations a second that the processor could do just before, in units of 10⁹
     */
    record Run(Program.Result result, double peak) {

        double operationsPerSecond() {
            return result.number("gflop") / result.number("seconds");
        }
    }

    private final Contender contender;
    private final int threads;
    private final List<Run> runs = new ArrayList<>();
    private Optional<String> skipped = Optional.empty();

    Entry(Contender contender, int threads) {
        this.contender = contender;
        this.threads = threads;
    }

    /** One more run; none if the program says that it cannot. */
    Optional<Run> run(String workload, double peak) throws IOException {
        Program.Result result = contender.program(workload, threads).run();
        skipped = result.skipped();
        if (skipped.isPresent()) {
            return Optional.empty();
        }
        Run run = new Run(result, peak);
        add(run);
        return Optional.of(run);
    }

    void add(Run run) {
        runs.add(run);
    }

    /** Why there are no more runs; empty if there are. */
    Optional<String> skipped() {
        return skipped;
    }

    String name() {
        return contender.name();
    }

    int threads() {
        return threads;
    }

    List<Run> runs() {
        return List.copyOf(runs);
    }

    Sample figure(String name) {
        return Sample.of(runs, run -> run.result().number(name));
    }
}
