package org.nnj.api.math;

/**
 * Functions in single precision, polynomials and quotients of them over fused multiply-adds in one fixed order: the same bits on every JDK,
 * interpreted or compiled, alone or in a loop. The coefficients are minimax fits of our own (weighted least squares after C. L. Lawson, 1961, for
 * the relative error). The errors stated are the largest found among a third of all floats, against {@link StrictMath}, in units in the last place of
 * the result. Where the processor has no fused multiply-add, the last bits differ.
 */
public final class FloatFunctions {

    /** Beyond it tanh rounds to one. */
    private static final float TANH_LIMIT = 9.02f;

    private static final float P1 = 0x1.03966ap-3f;
    private static final float P2 = 0x1.59eac4p-9f;
    private static final float P3 = 0x1.965d78p-18f;
    private static final float Q1 = 0x1.d7208ap-2f;
    private static final float Q2 = 0x1.736274p-6f;
    private static final float Q3 = 0x1.84e5ep-13f;

    static final float LOG2_E = 0x1.715476p+0f;

    /** ln 2 in two parts, the upper one so short that its products with exponents are exact. */
    static final float LN2_HIGH = 0x1.62e4p-1f;

    static final float LN2_LOW = 0x1.7f7d1cp-20f;

    /** Added and subtracted again, it rounds to an integer, which its low bits then hold. */
    static final float ROUNDER = 0x1.8p+23f;

    static final int ROUNDER_BITS = Float.floatToRawIntBits(ROUNDER);

    /** Below, exp rounds to zero; above {@link #EXP_HIGHEST} it is infinite. */
    static final float EXP_LOWEST = -104;

    static final float EXP_HIGHEST = 89;

    private static final int ONE_BITS = 0x3F80_0000;
    static final int SQRT_HALF_BITS = 0x3F3504F3;
    static final int MANTISSA = 0x007F_FFFF;
    static final int EXPONENT_SHIFT = 23;
    static final int BIAS = 127;

    private FloatFunctions() {}

    /**
     * The hyperbolic tangent, within 1.7 ulp. An odd function, also for zeros.
     *
     * <p>With {@code h = x/2} and {@code tanh h = h·p/q}, p and q polynomials in h², it is {@code x·pq/d}, {@code d = q² + h²p²}; that is
     * {@code x − x·(d − pq)/d} and also {@code 1 − (q − hp)²/d}. The first is precise below 1, the second above, and each has the smaller quotient on
     * its own side.
     *
     * @param x any number; ±∞ gives ±1, NaN gives NaN
     * @return from −1 to 1
     */
    public static float tanh(float x) {
        float h = 0.5f * Math.min(TANH_LIMIT, Math.abs(x));
        float u = h * h;
        float ps = fma(u, fma(u, P3, P2), P1);
        float qs = fma(u, fma(u, Q3, Q2), Q1);
        float p = fma(u, ps, 1);
        float q = fma(u, qs, 1);
        float d = fma(u * p, p, q * q);
        // p and q are near 1: what they have in common is left out before it is rounded, as 1 − h is not
        float belowArgument = u * fma(p, p, q * (qs - ps));
        float gap = fma(u, fma(-h, ps, qs), 1 - h);
        float clamped = Math.max(-1, Math.min(1, x));
        // 0 − quotient instead of −quotient: a positive zero keeps the sign of −0 in the sum
        return fma(clamped, 0 - Math.min(belowArgument, gap * gap) / d, clamped);
    }

    /**
     * The exponential function, {@code 2ⁿ·e^r} with n an integer and {@code |r| ≤ ½ ln 2}, within 1.1 ulp.
     *
     * @param x any number; −∞ gives 0, NaN gives NaN
     * @return 0 or more; subnormal below −87.3, 0 below −103.9, infinite above 88.7
     */
    public static float exp(float x) {
        float t = Math.max(EXP_LOWEST, Math.min(EXP_HIGHEST, x));
        float shifted = fma(t, LOG2_E, ROUNDER);
        int n = Float.floatToRawIntBits(shifted) - ROUNDER_BITS;
        // in two steps, since 2ⁿ alone may overflow or be subnormal; exact where it is neither
        int half = n >> 1;
        return expOfRemainder(t, shifted) * powerOfTwo(half) * powerOfTwo(n - half);
    }

    /** {@code exp(x − n·ln 2)}, where {@code shifted} holds n. */
    private static float expOfRemainder(float x, float shifted) {
        float n = shifted - ROUNDER;
        float r = fma(n, -LN2_LOW, fma(n, -LN2_HIGH, x));
        float p = fma(r, 0x1.6a23dp-10f, 0x1.123a2p-7f);
        p = fma(r, p, 0x1.5558f2p-5f);
        p = fma(r, p, 0x1.555492p-3f);
        p = fma(r, p, 0x1.fffffcp-2f);
        return fma(r * r, p, r) + 1;
    }

    /**
     * The natural logarithm, {@code n·ln 2 + ln(1 + f)} with {@code √½ ≤ 1 + f < √2}, within 1 ulp.
     *
     * @param x 0 gives −∞, a negative number or NaN gives NaN, ∞ gives ∞
     * @return ln x
     */
    public static float log(float x) {
        if (!(x > 0 && x <= Float.MAX_VALUE)) {
            return logOfUnusual(x);
        }
        boolean subnormal = x < Float.MIN_NORMAL;
        int bits = Float.floatToRawIntBits(subnormal ? x * 0x1p23f : x) - SQRT_HALF_BITS;
        float n = (bits >> EXPONENT_SHIFT) - (subnormal ? EXPONENT_SHIFT : 0);
        float f = Float.intBitsToFloat((bits & MANTISSA) + SQRT_HALF_BITS) - 1;
        return logOfParts(n, f);
    }

    /** {@code n·ln 2 + ln(1 + f)}. */
    static float logOfParts(float n, float f) {
        float p = fma(f, -0x1.38b58p-4f, 0x1.055b6ap-3f);
        p = fma(f, p, -0x1.0d8542p-3f);
        p = fma(f, p, 0x1.22da1cp-3f);
        p = fma(f, p, -0x1.547244p-3f);
        p = fma(f, p, 0x1.99a008p-3f);
        p = fma(f, p, -0x1.000226p-2f);
        p = fma(f, p, 0x1.555554p-2f);
        float square = f * f;
        float tail = fma(f * square, p, fma(-0.5f, square, n * LN2_LOW));
        return fma(n, LN2_HIGH, f + tail);
    }

    /**
     * The logistic function {@code 1 / (1 + exp(−x))}, within 1.7 ulp. With {@code e = exp(−|x|)} and {@code q = e / (1 + e)} it is {@code 1 − q}, for
     * negative x {@code e − e·q}: there the rounding of {@code 1 + e} is multiplied by q, and the tail keeps its relative precision.
     *
     * @param x any number; −∞ gives 0, ∞ gives 1, NaN gives NaN
     * @return from 0 to 1
     */
    public static float sigmoid(float x) {
        float e = exp(-Math.abs(x));
        // 1 or e is chosen by the sign bit: a branch would be mispredicted every other time
        int negative = Float.floatToRawIntBits(x) >> (Integer.SIZE - 1);
        float limit = Float.intBitsToFloat((Float.floatToRawIntBits(e) & negative) | (ONE_BITS & ~negative));
        return fma(limit, -(e / (1 + e)), limit);
    }

    /**
     * The unit step, 1 for positive numbers and 0 for others. Without a comparison, so that the JIT makes vector instructions of a loop with it.
     *
     * @param x any number; both zeros give 0, NaN gives NaN
     * @return 0 or 1
     */
    public static float step(float x) {
        // the smallest positive float is 2⁻¹⁴⁹
        return Math.max(0, Math.min(1, x * 0x1p100f * 0x1p100f));
    }

    private static float logOfUnusual(float x) {
        if (x == 0) {
            return Float.NEGATIVE_INFINITY;
        }
        return x > 0 ? x : Float.NaN;
    }

    private static float powerOfTwo(int n) {
        return Float.intBitsToFloat((n + BIAS) << EXPONENT_SHIFT);
    }

    private static float fma(float a, float b, float c) {
        return FusedMultiplyAdd.of(a, b, c);
    }
}
