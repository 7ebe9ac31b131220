package org.nnj.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Eight threads at once. */
final class Threads {

    static final int COUNT = 8;

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
