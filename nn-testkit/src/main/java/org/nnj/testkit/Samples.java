package org.nnj.testkit;

import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.RandomStream;

/**
 * Random cases that are the same on every run. A failure tells the case and the seed; {@code -Dnn.testkit.seed=7} tries others.
 */
public final class Samples {

    private static final long SEED = 42;

    private Samples() {}

    /** What must hold in every case. */
    @FunctionalInterface
    public interface Case {

        /**
         * Tries one case.
         *
         * @param random the case's own stream, the only source of its values
         * @throws Exception if what is tried throws; the failure tells the case
         */
        void check(RandomStream random) throws Exception;
    }

    /**
     * Tries many cases.
     *
     * @param cases how many, at least 1
     * @param body what must hold in each
     * @throws AssertionError what the first failing case throws, with its number and the seed
     */
    public static void forAll(int cases, Case body) {
        long seed = Long.getLong("nn.testkit.seed", SEED);
        for (int i = 0; i < cases; i++) {
            try {
                body.check(RandomStream.of(seed, "testkit", i));
            } catch (AssertionError broken) {
                throw new AssertionError(told(String.valueOf(broken.getMessage()), i, cases, seed), broken);
            } catch (Exception thrown) {
                throw new AssertionError(told("expected no exception, but was " + thrown, i, cases, seed), thrown);
            }
        }
    }

    private static String told(String message, int i, int cases, long seed) {
        return message + " (case " + (i + 1) + " of " + cases + ", seed " + seed + ")";
    }

    /**
     * Uniform numbers.
     *
     * @param random where they come from
     * @param count how many
     * @param low inclusive
     * @param high exclusive
     * @return a new array
     */
    public static double[] row(RandomStream random, int count, double low, double high) {
        double[] row = new double[count];
        for (int i = 0; i < count; i++) {
            row[i] = random.uniform(low, high);
        }
        return row;
    }

    /**
     * Uniform numbers that single precision has too, so that both precisions can be given the same.
     *
     * @param random where they come from
     * @param rows number of rows
     * @param columns number of columns
     * @param low inclusive
     * @param high exclusive, up to rounding
     * @return a new matrix
     */
    public static DoubleMatrix matrix(RandomStream random, int rows, int columns, double low, double high) {
        return DoubleMatrix.wrap(rows, columns, row(random, rows * columns, low, high))
                .map(value -> (double) (float) value);
    }
}
