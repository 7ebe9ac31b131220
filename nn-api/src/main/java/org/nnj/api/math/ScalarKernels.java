package org.nnj.api.math;

import java.util.Arrays;

/** Kernels in plain Java, in loops that the JIT turns into vector instructions. Always there. */
final class ScalarKernels implements Kernels {

    @Override
    public String name() {
        return "scalar";
    }

    @Override
    public int priority() {
        return 0;
    }

    @Override
    public boolean isUsable() {
        return true;
    }

    @Override
    public void multiply(int m, int n, int k, float[] a, float[] b, float[] c, Into into, int fromRow, int toRow) {
        FloatProducts.multiply(n, k, a, k, 1, b, n, 1, c, into, fromRow, toRow);
    }

    @Override
    public void multiplyTransposed(
            int m, int n, int k, float[] a, float[] b, float[] c, Into into, int fromRow, int toRow) {
        FloatProducts.multiply(n, k, a, k, 1, b, 1, k, c, into, fromRow, toRow);
    }

    @Override
    public void transposedMultiply(
            int m, int n, int k, float[] a, float[] b, float[] c, Into into, int fromRow, int toRow) {
        FloatProducts.multiply(n, k, a, 1, m, b, n, 1, c, into, fromRow, toRow);
    }

    @Override
    public void multiply(int m, int n, int k, double[] a, double[] b, double[] c, Into into, int fromRow, int toRow) {
        DoubleProducts.multiply(n, k, a, k, 1, b, n, 1, c, into, fromRow, toRow);
    }

    @Override
    public void multiplyTransposed(
            int m, int n, int k, double[] a, double[] b, double[] c, Into into, int fromRow, int toRow) {
        DoubleProducts.multiply(n, k, a, k, 1, b, 1, k, c, into, fromRow, toRow);
    }

    @Override
    public void transposedMultiply(
            int m, int n, int k, double[] a, double[] b, double[] c, Into into, int fromRow, int toRow) {
        DoubleProducts.multiply(n, k, a, 1, m, b, n, 1, c, into, fromRow, toRow);
    }

    @Override
    public void tanh(float[] from, float[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = FloatFunctions.tanh(from[i]);
        }
    }

    @Override
    public void sigmoid(float[] from, float[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = FloatFunctions.sigmoid(from[i]);
        }
    }

    @Override
    public void exp(float[] from, float[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = FloatFunctions.exp(from[i]);
        }
    }

    @Override
    public void log(float[] from, float[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = FloatFunctions.log(from[i]);
        }
    }

    @Override
    public void softmaxRows(int rows, int columns, float[] z, float[] a) {
        for (int row = 0; row < rows; row++) {
            softmax(columns, z, a, row * columns);
        }
    }

    private static void softmax(int columns, float[] z, float[] a, int start) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int j = start; j < start + columns; j++) {
            largest = Math.max(largest, z[j]);
        }
        float sum = 0;
        for (int j = start; j < start + columns; j++) {
            // subtract the row maximum: e^1000 overflows, e^0 does not
            float e = FloatFunctions.exp(z[j] - largest);
            a[j] = e;
            sum += e;
        }
        for (int j = start; j < start + columns; j++) {
            a[j] /= sum;
        }
    }

    @Override
    public void addScaled(int count, float alpha, float[] x, float[] y) {
        for (int i = 0; i < count; i++) {
            y[i] = FusedMultiplyAdd.of(alpha, x[i], y[i]);
        }
    }

    @Override
    public void addToRows(int rows, int columns, float[] row, float[] matrix) {
        for (int start = 0; start < rows * columns; start += columns) {
            for (int j = 0; j < columns; j++) {
                matrix[start + j] += row[j];
            }
        }
    }

    @Override
    public void columnSums(int rows, int columns, float[] matrix, float[] sums, Into into) {
        if (into == Into.SET) {
            Arrays.fill(sums, 0, columns, 0);
        }
        for (int start = 0; start < rows * columns; start += columns) {
            for (int j = 0; j < columns; j++) {
                sums[j] += matrix[start + j];
            }
        }
    }
}
