package org.nnj.activations;

import com.google.auto.service.AutoService;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.ElementwiseActivation;
import org.nnj.api.math.Kernels;
import org.nnj.api.math.RealFunctions;

/**
 * The Gaussian error linear unit, {@code f(z) = z·Φ(z)} with the distribution function Φ of the standard normal, and
 * {@code f′ = Φ(z) + z·φ(z)} with its density φ; 0 at −∞ and +∞ at +∞, with slopes 0 and 1 there.
 *
 * <p>The approximation is {@code ½z(1 + tanh u)} with {@code u = √(2/π)(z + 0.044715 z³)}. It is computed as {@code z·σ(2u)}
 * with the logistic function σ, which is the same without the cancellation for negative {@code z}, and has
 * {@code f′ = s + z·s(1 − s)·2u′} with {@code s = σ(2u)}.
 *
 * <p>Source: Hendrycks, Gimpel, "Gaussian error linear units (GELUs)", arXiv:1606.08415, §2.
 *
 * @param approximation whether Φ is approximated
 */
@AutoService(Activation.class)
public record Gelu(Approximation approximation) implements ElementwiseActivation {

    /** How Φ is computed. */
    public enum Approximation {
        /** Exactly, up to rounding. */
        NONE,
        /** By a hyperbolic tangent; up to 0.0005 away. */
        TANH
    }

    private static final double TWICE_SQRT_TWO_OVER_PI = 2 * Math.sqrt(2 / Math.PI);
    private static final double CUBIC = 0.044715;

    private static final float FLOAT_FACTOR = (float) TWICE_SQRT_TWO_OVER_PI;
    private static final float FLOAT_CUBIC = (float) CUBIC;

    /** Beyond ±this, the weight is 0 or 1 to a float: an input held to it gives the same and is never infinite times 0. */
    private static final float SATURATED = 20;

    /** Without approximation. */
    public Gelu() {
        this(Approximation.NONE);
    }

    @Override
    public double value(double z) {
        if (z == Double.NEGATIVE_INFINITY) {
            return 0;
        }
        return approximation == Approximation.NONE
                ? z * NormalDistribution.cumulative(z)
                : z * RealFunctions.sigmoid(twiceU(z));
    }

    @Override
    public double derivative(double z, double a) {
        if (Double.isInfinite(z)) {
            return z > 0 ? 1 : 0;
        }
        return approximation == Approximation.NONE
                ? NormalDistribution.cumulative(z) + z * NormalDistribution.density(z)
                : approximateDerivative(z);
    }

    private static double approximateDerivative(double z) {
        double s = RealFunctions.sigmoid(twiceU(z));
        double rest = RealFunctions.sigmoid(-twiceU(z));
        double bend = s * rest;
        // where the bend is 0, the slope of u may be infinite already
        return bend == 0 ? s : s + z * bend * (TWICE_SQRT_TWO_OVER_PI * (1 + 3 * CUBIC * z * z));
    }

    private static double twiceU(double z) {
        return TWICE_SQRT_TWO_OVER_PI * (z * (1 + CUBIC * z * z));
    }

    @Override
    public void forward(float[] z, float[] a, int count) {
        Blocks.values(approximation == Approximation.NONE ? Gelu::values : Gelu::approximateValues, z, a, count);
    }

    @Override
    public void backward(float[] z, float[] a, float[] upstream, float[] delta, int count) {
        Blocks.slopes(
                approximation == Approximation.NONE ? Gelu::slopes : Gelu::approximateSlopes,
                z,
                upstream,
                delta,
                count);
    }

    private static void values(float[] z, float[] y, int count) {
        holdBelow(z, count);
        NormalDistribution.bells(z, y, count);
        for (int i = 0; i < count; i++) {
            y[i] = z[i] * NormalDistribution.cumulative(z[i], y[i]);
        }
    }

    private static void slopes(float[] z, float[] y, int count) {
        holdBelow(z, count);
        holdAbove(z, count);
        NormalDistribution.bells(z, y, count);
        for (int i = 0; i < count; i++) {
            y[i] = NormalDistribution.cumulative(z[i], y[i]) + z[i] * NormalDistribution.density(y[i]);
        }
    }

    private static void approximateValues(float[] z, float[] y, int count) {
        holdBelow(z, count);
        logits(z, y, count);
        Kernels.active().sigmoid(y, y, count);
        for (int i = 0; i < count; i++) {
            y[i] = z[i] * y[i];
        }
    }

    private static void approximateSlopes(float[] z, float[] y, int count) {
        holdBelow(z, count);
        holdAbove(z, count);
        logits(z, y, count);
        Kernels.active().sigmoid(y, y, count);
        for (int i = 0; i < count; i++) {
            float bend = z[i] * (y[i] * (1 - y[i]));
            y[i] = y[i] + bend * (FLOAT_FACTOR * (1 + 3 * FLOAT_CUBIC * z[i] * z[i]));
        }
    }

    private static void holdBelow(float[] z, int count) {
        for (int i = 0; i < count; i++) {
            z[i] = Math.max(z[i], -SATURATED);
        }
    }

    private static void holdAbove(float[] z, int count) {
        for (int i = 0; i < count; i++) {
            z[i] = Math.min(z[i], SATURATED);
        }
    }

    /** {@code y = 2u}. */
    private static void logits(float[] z, float[] y, int count) {
        for (int i = 0; i < count; i++) {
            y[i] = FLOAT_FACTOR * (z[i] * (1 + FLOAT_CUBIC * z[i] * z[i]));
        }
    }
}
