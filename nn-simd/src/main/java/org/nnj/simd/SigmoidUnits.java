package org.nnj.simd;

/**
 * The units that weigh their argument by a logistic function, {@code x·σ(s(x))}: block by block, σ on vectors, what stands around it in plain loops, which
 * the JIT vectorises by itself. The formulas are those of {@link org.nnj.api.math.FloatFunctions}, operation by operation.
 */
final class SigmoidUnits {

    private static final int BLOCK = 512;

    /** Beyond ±this, σ is 0 or 1: an argument held to it gives the same and is never infinite times 0. */
    private static final float SILU_SATURATED = 128;

    private static final float GELU_SATURATED = 20;

    /** {@code 2·√(2/π)}. */
    private static final float GELU_FACTOR = (float) (2 * Math.sqrt(2 / Math.PI));

    private static final float GELU_CUBIC = 0.044715f;

    /** Arguments held within bounds, and σ, of a block. For each thread its own; JDK types only, so that it keeps no class loader alive. */
    private static final ThreadLocal<float[][]> SCRATCH = ThreadLocal.withInitial(() -> new float[2][BLOCK]);

    private SigmoidUnits() {}

    static void silu(float[] from, float[] to, int count) {
        float[] x = SCRATCH.get()[0];
        float[] s = SCRATCH.get()[1];
        for (int start = 0; start < count; start += BLOCK) {
            int length = Math.min(BLOCK, count - start);
            System.arraycopy(from, start, x, 0, length);
            FunctionLoops.sigmoid(x, s, length);
            for (int i = 0; i < length; i++) {
                s[i] = Math.max(x[i], -SILU_SATURATED) * s[i];
            }
            System.arraycopy(s, 0, to, start, length);
        }
    }

    static void siluBackward(float[] z, float[] upstream, float[] delta, int count) {
        float[] x = SCRATCH.get()[0];
        float[] s = SCRATCH.get()[1];
        for (int start = 0; start < count; start += BLOCK) {
            int length = Math.min(BLOCK, count - start);
            hold(z, start, x, length, SILU_SATURATED);
            FunctionLoops.sigmoid(x, s, length);
            for (int i = 0; i < length; i++) {
                delta[start + i] = upstream[start + i] * (s[i] * (1 + x[i] * (1 - s[i])));
            }
        }
    }

    static void geluByTanh(float[] from, float[] to, int count) {
        float[] x = SCRATCH.get()[0];
        float[] s = SCRATCH.get()[1];
        for (int start = 0; start < count; start += BLOCK) {
            int length = Math.min(BLOCK, count - start);
            System.arraycopy(from, start, x, 0, length);
            for (int i = 0; i < length; i++) {
                x[i] = Math.max(x[i], -GELU_SATURATED);
            }
            twiceU(x, s, length);
            FunctionLoops.sigmoid(s, s, length);
            for (int i = 0; i < length; i++) {
                s[i] = x[i] * s[i];
            }
            System.arraycopy(s, 0, to, start, length);
        }
    }

    static void geluByTanhBackward(float[] z, float[] upstream, float[] delta, int count) {
        float[] x = SCRATCH.get()[0];
        float[] s = SCRATCH.get()[1];
        for (int start = 0; start < count; start += BLOCK) {
            int length = Math.min(BLOCK, count - start);
            hold(z, start, x, length, GELU_SATURATED);
            twiceU(x, s, length);
            FunctionLoops.sigmoid(s, s, length);
            for (int i = 0; i < length; i++) {
                float bend = x[i] * (s[i] * (1 - s[i]));
                s[i] = s[i] + bend * (GELU_FACTOR * (1 + 3 * GELU_CUBIC * x[i] * x[i]));
            }
            for (int i = 0; i < length; i++) {
                delta[start + i] = upstream[start + i] * s[i];
            }
        }
    }

    private static void hold(float[] z, int start, float[] x, int length, float bound) {
        System.arraycopy(z, start, x, 0, length);
        for (int i = 0; i < length; i++) {
            x[i] = Math.min(Math.max(x[i], -bound), bound);
        }
    }

    private static void twiceU(float[] x, float[] u, int length) {
        for (int i = 0; i < length; i++) {
            u[i] = GELU_FACTOR * (x[i] * (1 + GELU_CUBIC * x[i] * x[i]));
        }
    }
}
