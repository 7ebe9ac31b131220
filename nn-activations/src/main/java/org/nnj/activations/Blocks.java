package org.nnj.activations;

/**
 * Functions of floats in several passes over a block of numbers. The JIT makes vector instructions of a pass that is arithmetic alone, and the kernels
 * have such passes for what is not: so a formula is cut where it needs an exponential, and nothing in it is a comparison.
 */
final class Blocks {

    /** So many numbers that a pass is worth its call, and that all of a block stays in the first cache. */
    static final int LENGTH = 512;

    /** For each thread its own; JDK types only, so that it keeps no class loader alive. */
    private static final ThreadLocal<float[][]> SCRATCH = ThreadLocal.withInitial(() -> new float[2][LENGTH]);

    /** A function of each number of a block. */
    interface Passes {

        /**
         * {@code y[i] = f(x[i])}.
         *
         * @param x the arguments, which may be changed
         * @param y the results; another array
         * @param count how many, from the start
         */
        void compute(float[] x, float[] y, int count);
    }

    private Blocks() {}

    /** Two blocks of the calling thread, for what is computed at once and nothing else. */
    static float[][] scratch() {
        return SCRATCH.get();
    }

    /** {@code a[i] = f(z[i])}; may be in place. */
    static void values(Passes f, float[] z, float[] a, int count) {
        float[] x = scratch()[0];
        float[] y = scratch()[1];
        for (int start = 0; start < count; start += LENGTH) {
            int length = Math.min(LENGTH, count - start);
            System.arraycopy(z, start, x, 0, length);
            f.compute(x, y, length);
            System.arraycopy(y, 0, a, start, length);
        }
    }

    /** {@code delta[i] = upstream[i] · f′(z[i])}; may be in place of {@code upstream}. */
    static void slopes(Passes derivative, float[] z, float[] upstream, float[] delta, int count) {
        float[] x = scratch()[0];
        float[] y = scratch()[1];
        for (int start = 0; start < count; start += LENGTH) {
            int length = Math.min(LENGTH, count - start);
            System.arraycopy(z, start, x, 0, length);
            derivative.compute(x, y, length);
            System.arraycopy(upstream, start, x, 0, length);
            multiply(x, y, length);
            System.arraycopy(x, 0, delta, start, length);
        }
    }

    private static void multiply(float[] x, float[] y, int length) {
        for (int i = 0; i < length; i++) {
            x[i] *= y[i];
        }
    }
}
