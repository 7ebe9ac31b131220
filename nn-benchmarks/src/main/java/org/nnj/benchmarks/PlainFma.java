package org.nnj.benchmarks;

/** Chains of fused multiply-adds on each element of an array that stays in the first cache; the JIT makes vectors of it. */
final class PlainFma implements Yardstick.Loop {

    private static final int ELEMENTS = 256;
    private static final int CHAIN = 16;

    @Override
    public int operations() {
        return 2 * CHAIN;
    }

    @Override
    public float run(int rounds) {
        float[] x = new float[ELEMENTS];
        for (int done = 0; done < rounds; done += ELEMENTS) {
            pass(x);
        }
        return x[0] + x[ELEMENTS - 1];
    }

    private static void pass(float[] x) {
        for (int i = 0; i < ELEMENTS; i++) {
            float v = x[i];
            v = Math.fma(v, 0.5f, 0.25f);
            v = Math.fma(v, 0.5f, 0.25f);
            v = Math.fma(v, 0.5f, 0.25f);
            v = Math.fma(v, 0.5f, 0.25f);
            v = Math.fma(v, 0.5f, 0.25f);
            v = Math.fma(v, 0.5f, 0.25f);
            v = Math.fma(v, 0.5f, 0.25f);
            v = Math.fma(v, 0.5f, 0.25f);
            v = Math.fma(v, 0.5f, 0.25f);
            v = Math.fma(v, 0.5f, 0.25f);
            v = Math.fma(v, 0.5f, 0.25f);
            v = Math.fma(v, 0.5f, 0.25f);
            v = Math.fma(v, 0.5f, 0.25f);
            v = Math.fma(v, 0.5f, 0.25f);
            v = Math.fma(v, 0.5f, 0.25f);
            v = Math.fma(v, 0.5f, 0.25f);
            x[i] = v;
        }
    }
}
