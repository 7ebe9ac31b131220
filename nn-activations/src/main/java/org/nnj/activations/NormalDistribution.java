package org.nnj.activations;

import org.nnj.api.math.FloatFunctions;
import org.nnj.api.math.FusedMultiplyAdd;
import org.nnj.api.math.Kernels;
import org.nnj.api.math.RealFunctions;

/**
 * The standard normal distribution: {@code Φ(z) = ½ erfc(−z/√2)} and its density {@code φ(z) = e^(−z²/2)/√(2π)}, in both
 * precisions. The tail keeps its relative precision: {@code Φ(−37)} is as good as {@code Φ(0)}.
 *
 * <p>With {@code x = |z|/√2} and {@code t = 4/(4 + x)}, {@code erfc(x) = t · e^(−x²) · p(2t − 1)}. The quotient p is smooth on
 * [−1, 1], and its Chebyshev coefficients fall by a factor of about 5 each; they were computed with 60 digits (mpmath). The form
 * of t is that of Schonfelder, "Chebyshev expansions for the error and related functions", Math. Comp. 32, 1978.
 */
final class NormalDistribution {

    /** Chebyshev coefficients of p; the relative error of erfc is below 2e-15. */
    private static final double[] CHEBYSHEV = {
        0.40802446954913146,
        0.37635823567636745,
        0.14758035457222363,
        0.049571317930027586,
        0.014227107557117175,
        0.003443493262717524,
        0.000682254183283808,
        0.00010340451975756189,
        9.72854595199015e-06,
        -1.1988713758412045e-07,
        -2.1747767703449563e-07,
        -3.0291767735991394e-08,
        9.47991756520455e-10,
        8.633411694990956e-10,
        6.872156425953403e-11,
        -1.7034898438296277e-11,
        -3.3921306868290887e-12,
        2.6158087668540244e-13,
        1.212767580310864e-13,
        -2.114689543244809e-15,
        -4.117340933404178e-15,
        -6.328712721700708e-17,
        1.4393110983449846e-16
    };

    /** Beyond ±this, Φ and φ are 0 or 1: an argument held to it gives the same, and its square is finite. */
    private static final double SATURATED = 40;

    private static final float FLOAT_SATURATED = 20;

    private static final double SQRT_HALF = Math.sqrt(0.5);
    private static final double INVERSE_SQRT_TWO_PI = 0.3989422804014326779;

    private NormalDistribution() {}

    static double cumulative(double z) {
        double x = Math.min(Math.abs(z), SATURATED);
        double t = 4 / (4 + x * SQRT_HALF);
        double tail = 0.5 * t * chebyshev(2 * t - 1) * bell(x);
        return z < 0 ? tail : 1 - tail;
    }

    static double density(double z) {
        return INVERSE_SQRT_TWO_PI * bell(Math.min(Math.abs(z), SATURATED));
    }

    /** {@code y = e^(−z²/2)}, within 1.5 ulp while it is no subnormal number; 0 at ±∞, NaN for NaN. */
    static void bells(float[] z, float[] y, int count) {
        for (int i = 0; i < count; i++) {
            float x = Math.min(Math.abs(z[i]), FLOAT_SATURATED);
            y[i] = -0.5f * (x * x);
        }
        Kernels.active().exp(y, y, count);
        for (int i = 0; i < count; i++) {
            float x = Math.min(Math.abs(z[i]), FLOAT_SATURATED);
            float error = FusedMultiplyAdd.of(x, x, -(x * x));
            // the rounding error of the square made good, as in doubles
            y[i] = fma(y[i], -0.5f * error, y[i]);
        }
    }

    /**
     * Φ(z), within 6 ulp while it is no subnormal number, given {@code bell = e^(−z²/2)}: for negative z that bell times a quotient of polynomials in |z|, a minimax fit of our own to
     * {@code ½ e^(x²/2) erfc(x/√2)}.
     */
    static float cumulative(float z, float bell) {
        float x = Math.min(Math.abs(z), FLOAT_SATURATED);
        float p = fma(x, 0x1.0dc39cp-8f, 0x1.4cdd9cp-5f);
        p = fma(x, fma(x, fma(x, p, 0x1.7743acp-3f), 0x1.c0d034p-2f), 0.5f);
        float q = fma(x, 0x1.5218620p-7f, 0x1.a1362ep-4f);
        q = fma(x, fma(x, fma(x, fma(x, q, 0x1.e0bc80p-2f), 0x1.33d718p+0f), 0x1.acaa4ap+0f), 1);
        // tail, or 1 − tail above 0
        return Math.abs(FloatFunctions.step(z) - bell * (p / q));
    }

    /** φ(z), given {@code bell = e^(−z²/2)}. */
    static float density(float bell) {
        return (float) INVERSE_SQRT_TWO_PI * bell;
    }

    /** {@code e^(−x²/2)}, with the rounding error of the square made good: where the power is small, it would show. */
    private static double bell(double x) {
        double square = x * x;
        double error = Math.fma(x, x, -square);
        return RealFunctions.exp(-0.5 * square) * (1 - 0.5 * error);
    }

    /** Clenshaw's recurrence. */
    private static double chebyshev(double y) {
        double b1 = 0;
        double b2 = 0;
        for (int k = CHEBYSHEV.length - 1; k > 0; k--) {
            double b = 2 * y * b1 - b2 + CHEBYSHEV[k];
            b2 = b1;
            b1 = b;
        }
        return y * b1 - b2 + CHEBYSHEV[0];
    }

    private static float fma(float a, float b, float c) {
        return FusedMultiplyAdd.of(a, b, c);
    }
}
