package org.nnj.api.math;

import static org.nnj.api.math.FloatFunctions.BIAS;
import static org.nnj.api.math.FloatFunctions.EXPONENT_SHIFT;
import static org.nnj.api.math.FloatFunctions.EXP_HIGHEST;
import static org.nnj.api.math.FloatFunctions.EXP_LOWEST;
import static org.nnj.api.math.FloatFunctions.LN2_HIGH;
import static org.nnj.api.math.FloatFunctions.LN2_LOW;
import static org.nnj.api.math.FloatFunctions.LOG2_E;
import static org.nnj.api.math.FloatFunctions.MANTISSA;
import static org.nnj.api.math.FloatFunctions.ROUNDER;
import static org.nnj.api.math.FloatFunctions.ROUNDER_BITS;
import static org.nnj.api.math.FloatFunctions.SQRT_HALF_BITS;

/**
 * The functions of {@link FloatFunctions} that the JIT makes no vector instructions of, because they look at the bits of a float: block by block, in
 * passes of arithmetic alone, of which it does, and one short pass in between that moves bits. The operations are the same, hence the bits of the
 * results.
 */
final class FunctionPasses {

    /** So many numbers that a pass is worth its call, and that all of a block stays in the first cache. */
    private static final int BLOCK = 512;

    /** Below, passes take longer than one number after the other. */
    private static final int FEW = 32;

    /** Added to an integer, it leaves that and the bias in the low bits: shifted, they are the exponent of a power of two. */
    private static final float POWER = ROUNDER + BIAS;

    /** Times any negative number of which e to the power is not 1, it is below −1. */
    private static final float STEEP = 0x1p+30f;

    private static final int SMALLEST_NORMAL_BITS = Float.floatToRawIntBits(Float.MIN_NORMAL);
    private static final int LARGEST_BITS = Float.floatToRawIntBits(Float.MAX_VALUE);

    /** For each thread its own: two blocks for exp, two more for what calls it. */
    private static final ThreadLocal<float[][]> SCRATCH = ThreadLocal.withInitial(() -> new float[4][BLOCK]);

    private FunctionPasses() {}

    static void exp(float[] from, float[] to, int count) {
        if (count < FEW) {
            for (int i = 0; i < count; i++) {
                to[i] = FloatFunctions.exp(from[i]);
            }
            return;
        }
        float[][] scratch = SCRATCH.get();
        float[] x = scratch[0];
        float[] power = scratch[1];
        for (int start = 0; start < count; start += BLOCK) {
            int length = Math.min(BLOCK, count - start);
            System.arraycopy(from, start, x, 0, length);
            splitPower(x, power, length);
            shiftIntoExponent(power, length);
            scaleTwice(x, power, length);
            System.arraycopy(x, 0, to, start, length);
        }
    }

    /** Leaves x·2ᵏ of the result 2ʰ·2ʰ·(x·2ᵏ), and h in the low bits of the power: n = 2h + k with k from −1 to 1. */
    private static void splitPower(float[] x, float[] power, int length) {
        for (int i = 0; i < length; i++) {
            float t = Math.max(EXP_LOWEST, Math.min(EXP_HIGHEST, x[i]));
            float n = fma(t, LOG2_E, ROUNDER) - ROUNDER;
            float r = fma(n, -LN2_LOW, fma(n, -LN2_HIGH, t));
            float p = fma(r, 0x1.6a23dp-10f, 0x1.123a2p-7f);
            p = fma(r, p, 0x1.5558f2p-5f);
            p = fma(r, p, 0x1.555492p-3f);
            p = fma(r, p, 0x1.fffffcp-2f);
            float half = fma(n, 0.5f, POWER);
            float k = fma(-2, half - POWER, n);
            // 2ᵏ for these three, without a look at bits; and exact, as all powers of two here but the last product
            x[i] = (fma(r * r, p, r) + 1) * fma(k, fma(k, 0.25f, 0.75f), 1);
            power[i] = half;
        }
    }

    private static void shiftIntoExponent(float[] power, int length) {
        for (int i = 0; i < length; i++) {
            power[i] = Float.intBitsToFloat(Float.floatToRawIntBits(power[i]) << EXPONENT_SHIFT);
        }
    }

    private static void scaleTwice(float[] x, float[] power, int length) {
        for (int i = 0; i < length; i++) {
            x[i] = x[i] * power[i] * power[i];
        }
    }

    static void sigmoid(float[] from, float[] to, int count) {
        if (count < FEW) {
            for (int i = 0; i < count; i++) {
                to[i] = FloatFunctions.sigmoid(from[i]);
            }
            return;
        }
        float[][] scratch = SCRATCH.get();
        float[] x = scratch[2];
        float[] e = scratch[3];
        for (int start = 0; start < count; start += BLOCK) {
            int length = Math.min(BLOCK, count - start);
            System.arraycopy(from, start, x, 0, length);
            negateMagnitudes(x, e, length);
            exp(e, e, length);
            subtractShare(x, e, length);
            System.arraycopy(e, 0, to, start, length);
        }
    }

    private static void negateMagnitudes(float[] x, float[] e, int length) {
        for (int i = 0; i < length; i++) {
            e[i] = -Math.abs(x[i]);
        }
    }

    private static void subtractShare(float[] x, float[] e, int length) {
        for (int i = 0; i < length; i++) {
            // 1 for x ≥ 0 and e below, without a comparison; where the line is between −1 and 1, e is 1
            float limit = Math.max(e[i], Math.min(1, fma(x[i], STEEP, 1)));
            float q = e[i] / (1 + e[i]);
            e[i] = fma(limit, -q, limit);
        }
    }

    static void log(float[] from, float[] to, int count) {
        if (count < FEW) {
            for (int i = 0; i < count; i++) {
                to[i] = FloatFunctions.log(from[i]);
            }
            return;
        }
        float[][] scratch = SCRATCH.get();
        float[] x = scratch[0];
        float[] n = scratch[1];
        float[] f = scratch[2];
        for (int start = 0; start < count; start += BLOCK) {
            int length = Math.min(BLOCK, count - start);
            System.arraycopy(from, start, x, 0, length);
            boolean areUsual = splitExponent(x, n, f, length);
            logOfParts(n, f, length);
            if (!areUsual) {
                correctUnusual(x, f, length);
            }
            System.arraycopy(f, 0, to, start, length);
        }
    }

    /** Whether all are positive, finite and not subnormal; n in the low bits of one part, {@code 1 + f} as the other. */
    private static boolean splitExponent(float[] x, float[] n, float[] f, int length) {
        int unusual = 0;
        for (int i = 0; i < length; i++) {
            int all = Float.floatToRawIntBits(x[i]);
            unusual |= (all - SMALLEST_NORMAL_BITS) | (LARGEST_BITS - all);
            int bits = all - SQRT_HALF_BITS;
            n[i] = Float.intBitsToFloat(ROUNDER_BITS + (bits >> EXPONENT_SHIFT));
            f[i] = Float.intBitsToFloat(SQRT_HALF_BITS + (bits & MANTISSA));
        }
        return unusual >= 0;
    }

    private static void logOfParts(float[] exponents, float[] onePlusF, int length) {
        for (int i = 0; i < length; i++) {
            onePlusF[i] = FloatFunctions.logOfParts(exponents[i] - ROUNDER, onePlusF[i] - 1);
        }
    }

    private static void correctUnusual(float[] x, float[] y, int length) {
        for (int i = 0; i < length; i++) {
            if (!(x[i] >= Float.MIN_NORMAL && x[i] <= Float.MAX_VALUE)) {
                y[i] = FloatFunctions.log(x[i]);
            }
        }
    }

    private static float fma(float a, float b, float c) {
        return FusedMultiplyAdd.of(a, b, c);
    }
}
