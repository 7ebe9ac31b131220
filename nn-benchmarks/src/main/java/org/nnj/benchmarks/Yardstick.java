package org.nnj.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * What the machine can do at this moment: multiplications and additions a second in loops that touch no memory, one written with the Vector API
 * and one in plain Java that the JIT vectorises. A processor that others share gives less at one time than at another, so this is measured
 * beside everything else.
 */
public final class Yardstick {

    private static final long TRIAL_NANOS = 50_000_000;
    private static final int TRIALS = 8;

    private Yardstick() {}

    /** Does a number of rounds and returns something that depends on all of them. */
    interface Loop {
        /** Operations of a round. */
        int operations();

        float run(int rounds);
    }

    /**
     * Prints the operations a second in units of 10⁹.
     *
     * @param arguments how many threads run the loops at once
     * @throws InterruptedException if somebody interrupts
     * @throws ExecutionException if a loop fails
     */
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        int threads = Integer.parseInt(arguments[0]);
        Figures figures = new Figures().put("plain-gflops", gigaflops(new PlainFma(), threads));
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()) {
            figures.put("vector-gflops", gigaflops(new VectorFma(), threads));
        }
        figures.print(System.out);
    }

    /**
     * Runs in a process of its own, on the Java that runs this, with the Vector API.
     *
     * @param threads how many run the loops at once
     * @return operations a second in units of 10⁹, of the better loop
     * @throws IOException if the process cannot be started
     */
    public static double beside(int threads) throws IOException {
        List<String> options = List.of("--add-modules", "jdk.incubator.vector");
        Program.Result result = Program.java(Java.own().home(), options, Yardstick.class, threads + "")
                .run();
        return Math.max(result.number("vector-gflops"), result.number("plain-gflops"));
    }

    /** The most that was seen in several trials, all threads together. */
    static double gigaflops(Loop loop, int threads) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Double>> same = IntStream.range(0, threads)
                    .<Callable<Double>>mapToObj(i -> () -> trial(loop))
                    .toList();
            double best = 0;
            for (int trial = 0; trial < TRIALS; trial++) {
                double sum = 0;
                for (Future<Double> one : pool.invokeAll(same)) {
                    sum += one.get();
                }
                best = Math.max(best, sum);
            }
            return best;
        } finally {
            pool.shutdown();
        }
    }

    private static double trial(Loop loop) {
        int rounds = 10_240;
        long done = 0;
        float sink = 0;
        long start = System.nanoTime();
        long nanos = 0;
        while (nanos < TRIAL_NANOS) {
            sink += loop.run(rounds);
            done += rounds;
            nanos = System.nanoTime() - start;
        }
        return Float.isNaN(sink) ? Double.NaN : (double) done * loop.operations() / nanos;
    }
}
