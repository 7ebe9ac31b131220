package org.nnj.api.math;

/** Softmax in three passes, the middle one over all rows at once: a row is often too short for vectors. */
final class SoftmaxPasses {

    private SoftmaxPasses() {}

    static void rows(Functions kernels, int rows, int columns, float[] z, float[] a) {
        for (int start = 0; start < rows * columns; start += columns) {
            subtractLargest(z, a, start, start + columns);
        }
        kernels.exp(a, a, rows * columns);
        for (int start = 0; start < rows * columns; start += columns) {
            divideBySum(a, start, start + columns);
        }
    }

    private static void subtractLargest(float[] z, float[] a, int start, int end) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int j = start; j < end; j++) {
            // not Math.max, which is slow: NaN need not be seen here, it spoils the sum
            largest = z[j] > largest ? z[j] : largest;
        }
        for (int j = start; j < end; j++) {
            // subtract the row maximum: e^1000 overflows, e^0 does not
            a[j] = z[j] - largest;
        }
    }

    private static void divideBySum(float[] a, int start, int end) {
        float sum = 0;
        for (int j = start; j < end; j++) {
            sum += a[j];
        }
        for (int j = start; j < end; j++) {
            a[j] /= sum;
        }
    }
}
