package org.nnj.simd;

import org.nnj.api.math.FloatFunctions;

/** Loops of {@link FloatVectors} over arrays; what is left over at the end goes through the function of one number, which gives the same bits. */
final class FunctionLoops {

    private static final int LANES = FloatVectors.SPECIES.length();

    private FunctionLoops() {}

    static void exp(float[] from, float[] to, int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            FloatVectors.exp(FloatVectors.load(from, i)).intoArray(to, i);
        }
        for (; i < count; i++) {
            to[i] = FloatFunctions.exp(from[i]);
        }
    }

    static void sigmoid(float[] from, float[] to, int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            FloatVectors.sigmoid(FloatVectors.load(from, i)).intoArray(to, i);
        }
        for (; i < count; i++) {
            to[i] = FloatFunctions.sigmoid(from[i]);
        }
    }

    static void log(float[] from, float[] to, int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            FloatVectors.log(FloatVectors.load(from, i)).intoArray(to, i);
        }
        for (; i < count; i++) {
            to[i] = FloatFunctions.log(from[i]);
        }
    }
}
