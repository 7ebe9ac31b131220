package org.nnj.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;

/** Eight threads at once. */
final class Threads {

    static final int COUNT = 8;

    /** The law that {@link #requireUndisturbed} looks at. */
    static final String LAW = "eight threads do not disturb each other";

    /** Enough for threads that share a buffer to meet in it. */
    private static final int REPEATS = 40;

    private Threads() {}

    /** Gives each thread its number; all begin at one moment. The first failure is thrown. */
    static void each(IntConsumer body) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(COUNT);
        try {
            CyclicBarrier start = new CyclicBarrier(COUNT);
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < COUNT; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    await(start);
                    body.accept(number);
                }));
            }
            for (Future<?> thread : running) {
                join(thread);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** What each computes from a random stream of its own, again and again beside the others, must be what it computes alone. */
    static void requireUndisturbed(Function<RandomStream, List<Matrix>> work) throws InterruptedException {
        List<List<Matrix>> alone = new ArrayList<>();
        for (int number = 0; number < COUNT; number++) {
            alone.add(work.apply(stream(number)));
        }
        each(number -> {
            for (int repeat = 0; repeat < REPEATS; repeat++) {
                List<Matrix> beside = work.apply(stream(number));
                for (int i = 0; i < beside.size(); i++) {
                    Agreement.same("result " + i, alone.get(number).get(i), beside.get(i));
                }
            }
        });
    }

    private static RandomStream stream(int number) {
        return RandomStream.of(number, "threads");
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException stopped) {
            throw new IllegalStateException("stopped before the start", stopped);
        }
    }

    private static void join(Future<?> thread) throws InterruptedException {
        try {
            thread.get();
        } catch (ExecutionException failed) {
            throw new AssertionError("beside seven other threads: " + failed.getCause(), failed);
        }
    }
}
