package org.nnj.api.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelTest {

    @ParameterizedTest(name = "{0} elements")
    @ValueSource(ints = {0, 1, 5_000, Parallel.WORTH_SHARING, Parallel.WORTH_SHARING + 1_025})
    void eachElementIsDoneOnce(int count) {
        int[] times = new int[count];
        try (Workers workers = new Workers(3)) {
            Parallel.run(
                    count,
                    (from, to) -> {
                        for (int i = from; i < to; i++) {
                            times[i]++;
                        }
                    },
                    workers);
        }
        int[] once = new int[count];
        Arrays.fill(once, 1);
        assertArrayEquals(once, times);
    }

    @ParameterizedTest(name = "{0} elements")
    @ValueSource(ints = {Parallel.WORTH_SHARING - 1, Parallel.WORTH_SHARING})
    void longLoopsAloneAreShared(int count) {
        Set<Integer> beginnings = ConcurrentHashMap.newKeySet();
        try (Workers workers = new Workers(2)) {
            Parallel.run(count, (from, to) -> beginnings.add(from), workers);
        }
        assertEquals(count < Parallel.WORTH_SHARING ? Set.of(0) : Set.of(0, Parallel.WORTH_SHARING / 2), beginnings);
    }
}
