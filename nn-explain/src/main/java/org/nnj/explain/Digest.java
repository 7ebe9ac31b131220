package org.nnj.explain;

import java.util.Arrays;
import java.util.List;
import org.nnj.api.math.Matrix;

/**
 * What is said of a matrix that is too large to be shown.
 *
 * @param norm the Euclidean norm of all elements
 * @param smallest the least finite element; 0 if there is none
 * @param largest the greatest finite element; 0 if there is none
 * @param mean of the finite elements; 0 if there is none
 * @param zeros how many elements are 0
 * @param notFinite how many are infinite or NaN
 * @param histogram counts of the finite elements in equal bins from the smallest to the largest
 */
record Digest(
        double norm, double smallest, double largest, double mean, int zeros, int notFinite, List<Integer> histogram) {

    private static final int BINS = 12;

    static Digest of(Matrix matrix) {
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        int zeros = 0;
        int finite = 0;
        for (int row = 0; row < matrix.rows(); row++) {
            for (int column = 0; column < matrix.columns(); column++) {
                double value = matrix.get(row, column);
                if (Double.isFinite(value)) {
                    smallest = Math.min(smallest, value);
                    largest = Math.max(largest, value);
                    sum += value;
                    finite++;
                    zeros += value == 0 ? 1 : 0;
                }
            }
        }
        double low = finite == 0 ? 0 : smallest;
        double high = finite == 0 ? 0 : largest;
        double mean = finite == 0 ? 0 : sum / finite;
        List<Integer> histogram = histogram(matrix, low, high);
        return new Digest(Math.sqrt(matrix.sumOfSquares()), low, high, mean, zeros, matrix.size() - finite, histogram);
    }

    private static List<Integer> histogram(Matrix matrix, double low, double high) {
        int[] counts = new int[BINS];
        double width = (high - low) / BINS;
        for (int row = 0; row < matrix.rows(); row++) {
            for (int column = 0; column < matrix.columns(); column++) {
                double value = matrix.get(row, column);
                if (Double.isFinite(value)) {
                    counts[width > 0 ? Math.min(BINS - 1, (int) ((value - low) / width)) : 0]++;
                }
            }
        }
        return Arrays.stream(counts).boxed().toList();
    }

    /** The histogram as blocks of eight heights: {@code ▁▂▅█▄▁}; a bin that is not empty is never lower than the least one. */
    String bars() {
        int most = 1;
        for (int count : histogram) {
            most = Math.max(most, count);
        }
        StringBuilder bars = new StringBuilder();
        for (int count : histogram) {
            bars.append(count == 0 ? ' ' : "▁▂▃▄▅▆▇█".charAt((int) (7L * count / most)));
        }
        return bars.toString();
    }
}
