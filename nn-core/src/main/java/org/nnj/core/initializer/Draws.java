package org.nnj.core.initializer;

import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;

/**
 * Fills matrices with random numbers, row by row. They are drawn as doubles and rounded by the matrix, so that a network of
 * either precision starts from the same numbers.
 */
final class Draws {

    private Draws() {}

    /** Each element of {@code U(low, high)}. */
    static void uniform(Matrix weights, double low, double high, RandomStream random) {
        weights.map(old -> random.uniform(low, high));
    }

    /** Each element of {@code N(mean, deviation²)}, not truncated. */
    static void normal(Matrix weights, double mean, double deviation, RandomStream random) {
        weights.map(old -> mean + deviation * random.nextGaussian());
    }
}
