package org.nnj.activations;

import org.nnj.api.math.Kernels;
import org.nnj.api.math.RealFunctions;

/** {@link LogSoftmax} in floats: some rows at a time, whose exponentials the kernels compute in one pass, since a row is often too short for vectors. */
final class LogSoftmaxRows {

    /** Exponentials of some rows. For each thread its own; it grows to a row that is longer than a block. */
    private static final ThreadLocal<float[]> SCRATCH = ThreadLocal.withInitial(() -> new float[Blocks.LENGTH]);

    private LogSoftmaxRows() {}

    static void forward(int rows, int columns, float[] z, float[] a) {
        int step = elementsAtOnce(columns);
        float[] e = scratch(step);
        for (int start = 0; start < rows * columns; start += step) {
            int count = Math.min(step, rows * columns - start);
            for (int row = 0; row < count; row += columns) {
                subtractLargest(z, a, e, start, row, columns);
            }
            Kernels.active().exp(e, e, count);
            for (int row = 0; row < count; row += columns) {
                subtractLogOfSum(a, e, start, row, columns);
            }
        }
    }

    /** Leaves −∞ in place of the 0 of the largest, so that the sum of powers is that of the others. */
    private static void subtractLargest(float[] z, float[] a, float[] e, int start, int row, int columns) {
        int first = start + row;
        int top = first;
        for (int j = first + 1; j < first + columns; j++) {
            if (z[j] > z[top]) {
                top = j;
            }
        }
        float largest = z[top];
        for (int j = 0; j < columns; j++) {
            float rest = z[first + j] - largest;
            a[first + j] = rest;
            e[row + j] = rest;
        }
        e[row + top - first] += Float.NEGATIVE_INFINITY;
    }

    /** As in doubles: the largest power is e^0 = 1, and leaving it to log1p keeps the digits of the others when they are small. */
    private static void subtractLogOfSum(float[] a, float[] e, int start, int row, int columns) {
        double others = 0;
        for (int j = row; j < row + columns; j++) {
            others += e[j];
        }
        float logSum = (float) RealFunctions.log1p(others);
        for (int j = start + row; j < start + row + columns; j++) {
            a[j] -= logSum;
        }
    }

    static void backward(int rows, int columns, float[] a, float[] upstream, float[] delta) {
        int step = elementsAtOnce(columns);
        float[] e = scratch(step);
        for (int start = 0; start < rows * columns; start += step) {
            int count = Math.min(step, rows * columns - start);
            System.arraycopy(a, start, e, 0, count);
            Kernels.active().exp(e, e, count);
            for (int row = 0; row < count; row += columns) {
                subtractShares(e, upstream, delta, start, row, columns);
            }
        }
    }

    private static void subtractShares(float[] e, float[] upstream, float[] delta, int start, int row, int columns) {
        int first = start + row;
        double sum = 0;
        for (int j = first; j < first + columns; j++) {
            sum += upstream[j];
        }
        for (int j = 0; j < columns; j++) {
            delta[first + j] = (float) (upstream[first + j] - e[row + j] * sum);
        }
    }

    private static int elementsAtOnce(int columns) {
        return Math.max(1, Blocks.LENGTH / Math.max(1, columns)) * columns;
    }

    private static float[] scratch(int length) {
        if (SCRATCH.get().length < length) {
            SCRATCH.set(new float[length]);
        }
        return SCRATCH.get();
    }
}
