package org.nnj.api.math;

import java.util.Arrays;

/**
 * Sums over raw arrays and what is made with them. A sum is taken in ascending order and each step is rounded, so that all kernels give the same bits.
 */
public interface Sums {

    /**
     * {@code y[i] = alpha · x[i] + y[i]}, rounded once.
     *
     * @param count how many, from the start
     * @param alpha the factor
     * @param x what is added
     * @param y what is added to; may be {@code x}
     */
    default void addScaled(int count, float alpha, float[] x, float[] y) {
        for (int i = 0; i < count; i++) {
            y[i] = FusedMultiplyAdd.of(alpha, x[i], y[i]);
        }
    }

    /**
     * Adds a row to each row of a matrix.
     *
     * @param rows how many rows
     * @param columns the length of a row
     * @param row the row to add
     * @param matrix rows × columns, changed
     */
    default void addToRows(int rows, int columns, float[] row, float[] matrix) {
        for (int start = 0; start < rows * columns; start += columns) {
            for (int j = 0; j < columns; j++) {
                matrix[start + j] += row[j];
            }
        }
    }

    /**
     * Sums the rows of a matrix in ascending order.
     *
     * @param rows how many rows
     * @param columns the length of a row
     * @param matrix rows × columns
     * @param sums one for each column
     * @param into whether sums are replaced or added to
     */
    default void columnSums(int rows, int columns, float[] matrix, float[] sums, Products.Into into) {
        if (into == Products.Into.SET) {
            Arrays.fill(sums, 0, columns, 0);
        }
        for (int start = 0; start < rows * columns; start += columns) {
            for (int j = 0; j < columns; j++) {
                sums[j] += matrix[start + j];
            }
        }
    }

    /**
     * Whether all of a range are finite numbers: neither infinite nor NaN.
     *
     * @param x the numbers
     * @param from the first of them
     * @param to the position to stop before
     * @return true also if there is none
     */
    default boolean areFinite(float[] x, int from, int to) {
        // 0·x is 0 or −0 where x is finite, else NaN, which every later sum keeps; four sums hide the time that an
        // addition takes
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = from;
        for (; i < to - 3; i += 4) {
            s0 += 0 * x[i];
            s1 += 0 * x[i + 1];
            s2 += 0 * x[i + 2];
            s3 += 0 * x[i + 3];
        }
        for (; i < to; i++) {
            s0 += 0 * x[i];
        }
        return (s0 + s1) + (s2 + s3) == 0;
    }
}
