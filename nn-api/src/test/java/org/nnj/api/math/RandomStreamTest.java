package org.nnj.api.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Literal numbers were computed by a program of its own in Python from the definition: SplitMix64, the hash, and the methods cited. */
class RandomStreamTest {

    @Test
    void isTheSameOnEveryJdk() {
        RandomStream random = RandomStream.of(42, "dropout", 1, 7);

        assertEquals(-4010524616040438531L, random.nextLong());
        assertEquals(-5204712105240316456L, random.nextLong());
        assertEquals(-851269412914898980L, random.nextLong());
        assertEquals(5656766115081151829L, RandomStream.of(-5, "").nextLong());
    }

    @Test
    void doublesAreTheSameOnEveryJdk() {
        RandomStream random = RandomStream.of(42, "dropout", 1, 7);

        assertEquals(0.7825890249241181, random.nextDouble());
        assertEquals(0.7178519914168422, random.nextDouble());
        assertEquals(0.9538525926573602, random.nextDouble());
    }

    @Test
    void gaussiansAreTheSameOnEveryJdk() {
        RandomStream random = RandomStream.of(7, "gauss");

        // Python's logarithm may differ from ours in the last bit
        double tolerance = 1e-15;
        assertEquals(-0.2588130717433645, random.nextGaussian(), tolerance);
        assertEquals(-0.12777725161026512, random.nextGaussian(), tolerance);
        assertEquals(-0.24259570153846738, random.nextGaussian(), tolerance);
        assertEquals(0.392341524314234, random.nextGaussian(), tolerance);
    }

    @Test
    void integersAndOrdersAreTheSameOnEveryJdk() {
        RandomStream random = RandomStream.of(7, "ints");
        int[] draws = new int[6];
        Arrays.setAll(draws, i -> random.nextInt(10));
        int[] order = {0, 1, 2, 3, 4, 5, 6, 7};
        RandomStream.of(7, "shuffle").shuffle(order);

        assertArrayEquals(new int[] {6, 3, 2, 2, 5, 6}, draws);
        assertArrayEquals(new int[] {0, 6, 1, 3, 7, 4, 5, 2}, order);
    }

    @Test
    void aDerivedStreamDependsOnTheNameNotOnTheDraws() {
        RandomStream parent = RandomStream.of(42, "dropout", 1, 7);
        parent.nextGaussian();

        assertEquals(5165971595263345350L, parent.derive("mask", -3).nextLong());
    }

    @Test
    void namesThatDifferGiveStreamsThatDiffer() {
        Set<Long> first = new HashSet<>();
        int names = 0;
        for (long seed = 0; seed < 20; seed++) {
            for (String purpose : new String[] {"", "a", "b", "ab", "ba", "\u0000", "weights", "weight"}) {
                for (long[] keys : new long[][] {{}, {0}, {1}, {0, 0}, {0, 1}, {1, 0}, {-1}, {97}, {1L << 32}}) {
                    first.add(RandomStream.of(seed, purpose, keys).nextLong());
                    names++;
                }
            }
        }
        assertEquals(names, first.size());
    }

    @Test
    void streamsOfNeighbouringKeysAreUncorrelated() {
        int streams = 20_000;
        double sum = 0;
        double products = 0;
        double last = 0;
        for (int key = 0; key < streams; key++) {
            double x = RandomStream.of(1, "step", key).nextDouble() - 0.5;
            sum += x;
            products += x * last;
            last = x;
        }
        // five standard deviations: 1/√12 for a draw, 1/12 for a product
        assertEquals(0, sum / streams, 5 / Math.sqrt(12.0 * streams));
        assertEquals(0, products / streams, 5 / (12 * Math.sqrt(streams)));
    }

    @Test
    void eachBitIsSetHalfTheTime() {
        RandomStream random = RandomStream.of(2, "bits");
        int draws = 20_000;
        int[] set = new int[Long.SIZE];
        for (int i = 0; i < draws; i++) {
            long x = random.nextLong();
            for (int bit = 0; bit < Long.SIZE; bit++) {
                set[bit] += (int) ((x >>> bit) & 1);
            }
        }
        for (int bit = 0; bit < Long.SIZE; bit++) {
            // five standard deviations of ½√draws
            assertEquals(draws / 2.0, set[bit], 2.5 * Math.sqrt(draws), "bit " + bit);
        }
    }

    @Test
    void gaussiansHaveTheMomentsOfTheNormalDistribution() {
        RandomStream random = RandomStream.of(3, "moments");
        int draws = 200_000;
        double[] moments = new double[5];
        for (int i = 0; i < draws; i++) {
            double x = random.nextGaussian();
            for (int power = 1; power < moments.length; power++) {
                moments[power] += Math.pow(x, power) / draws;
            }
        }
        // 0, 1, 0, 3 with variances 1, 2, 15, 96 of a draw; five standard deviations
        double unit = 5 / Math.sqrt(draws);
        assertEquals(0, moments[1], unit);
        assertEquals(1, moments[2], Math.sqrt(2) * unit);
        assertEquals(0, moments[3], Math.sqrt(15) * unit);
        assertEquals(3, moments[4], Math.sqrt(96) * unit);
    }

    @Test
    void integersAreEquallyLikely() {
        RandomStream random = RandomStream.of(4, "integers");
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++) {
            counts[random.nextInt(7)]++;
        }
        double chiSquare = 0;
        for (int count : counts) {
            chiSquare += (count - 10_000.0) * (count - 10_000.0) / 10_000;
        }
        // six degrees of freedom: exceeded once in 10⁵
        assertTrue(chiSquare < 33.1, "chi-square " + chiSquare);
    }

    @Test
    void largeBoundsAreNotFavouredAtTheLowEnd() {
        RandomStream random = RandomStream.of(5, "large");
        int bound = 3 << 29;
        int draws = 30_000;
        int low = 0;
        for (int i = 0; i < draws; i++) {
            low += random.nextInt(bound) < bound / 3 ? 1 : 0;
        }
        // a plain remainder of 32 bits would give 0.375; five standard deviations of √(2/9)
        assertEquals(1 / 3.0, (double) low / draws, 5 * Math.sqrt(2 / 9.0 / draws));
    }

    @Test
    void aBoundOfOneGivesZero() {
        assertEquals(0, RandomStream.of(1, "one").nextInt(1));
    }

    @Test
    void everyOrderIsAsLikely() {
        int[] counts = new int[27];
        for (int key = 0; key < 24_000; key++) {
            int[] order = {0, 1, 2};
            RandomStream.of(6, "orders", key).shuffle(order);
            counts[order[0] * 9 + order[1] * 3 + order[2]]++;
        }
        int[] orders = Arrays.stream(counts).filter(count -> count > 0).toArray();
        assertEquals(6, orders.length);
        for (int count : orders) {
            // five standard deviations of √(24000·1/6·5/6)
            assertEquals(4000, count, 289);
        }
    }

    @Test
    void uniformNumbersStayInTheirRange() {
        RandomStream random = RandomStream.of(8, "range");
        double high = Math.nextUp(1.0);
        for (int i = 0; i < 100; i++) {
            // only one number is in [1, 1 + ulp)
            assertEquals(1, random.uniform(1, high));
        }
        assertEquals(3, random.uniform(3, 3));
    }

    @Test
    void refusesRangesThatAreNone() {
        RandomStream random = RandomStream.of(9, "refusals");

        assertEquals(
                "uniform: expected finite low ≤ high, but was low 2.0, high 1.0",
                assertThrows(IllegalArgumentException.class, () -> random.uniform(2, 1))
                        .getMessage());
        assertEquals(
                "uniform: expected finite low ≤ high, but was low 0.0, high NaN",
                assertThrows(IllegalArgumentException.class, () -> random.uniform(0, Double.NaN))
                        .getMessage());
        assertEquals(
                "nextInt bound: expected 1 or more, but was 0",
                assertThrows(IllegalArgumentException.class, () -> random.nextInt(0))
                        .getMessage());
    }
}
