package org.nnj.simd;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** Waits until loops are compiled: before, the plain ones would be tested in their place. */
final class Warmth {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private Warmth() {}

    static void awaitAll() throws InterruptedException {
        await(List.of(WarmTiles.ROWS, WarmTiles.COLUMNS, WarmTiles.PACKED, WarmTiles.SINGLE));
        await(List.of(WarmFunctions.FINITE, WarmFunctions.BYTES));
    }

    private static void await(List<Warming> loops) throws InterruptedException {
        long start = System.nanoTime();
        for (Warming loop : loops) {
            while (!loop.isDone(Integer.MAX_VALUE)) {
                assertTrue(System.nanoTime() - start < PATIENCE, "compiled within a minute");
                Thread.sleep(1);
            }
        }
    }
}
