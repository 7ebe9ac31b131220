package org.nnj.activations;

import com.google.auto.service.AutoService;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.ElementwiseActivation;
import org.nnj.api.math.FloatFunctions;
import org.nnj.api.math.Kernels;
import org.nnj.api.math.RealFunctions;

/**
 * Mish, {@code f(z) = z·w} with {@code w = tanh(ln(1 + e^z))}, and {@code f′ = w + z(1 − w²)σ(z)}, σ being the logistic
 * function; 0 at −∞ and +∞ at +∞, with slopes 0 and 1 there.
 *
 * <p>The logarithm and the tangent cancel: with {@code e = e^z}, {@code w = n/(n + 2)} and {@code 1 − w = 2/(n + 2)} for
 * {@code n = e(e + 2)}. For positive {@code z} the fraction is reduced by {@code e²}, so that nothing overflows.
 *
 * <p>Source: Misra, "Mish: a self regularized non-monotonic activation function", BMVC 2020, §3.
 */
@AutoService(Activation.class)
public record Mish() implements ElementwiseActivation {

    /** Beyond ±this, w is 0 or 1 to a float: an input held to it gives the same and is never infinite times 0. */
    private static final float SATURATED = 128;

    @Override
    public double value(double z) {
        return z == Double.NEGATIVE_INFINITY ? 0 : z * weight(z);
    }

    @Override
    public double derivative(double z, double a) {
        if (Double.isInfinite(z)) {
            return z > 0 ? 1 : 0;
        }
        double w = weight(z);
        return w + z * ((1 + w) * rest(z)) * RealFunctions.sigmoid(z);
    }

    /** {@code w = tanh(ln(1 + e^z))}. */
    private static double weight(double z) {
        double e = RealFunctions.exp(-Math.abs(z));
        return z > 0 ? (1 + 2 * e) / (1 + 2 * e + 2 * e * e) : e * (e + 2) / (e * (e + 2) + 2);
    }

    /** {@code 1 − w}, without the cancellation. */
    private static double rest(double z) {
        double e = RealFunctions.exp(-Math.abs(z));
        return z > 0 ? 2 * e * e / (1 + 2 * e + 2 * e * e) : 2 / (e * (e + 2) + 2);
    }

    @Override
    public void forward(float[] z, float[] a, int count) {
        Blocks.values(Mish::values, z, a, count);
    }

    @Override
    public void backward(float[] z, float[] a, float[] upstream, float[] delta, int count) {
        Blocks.slopes(Mish::slopes, z, upstream, delta, count);
    }

    private static void values(float[] z, float[] y, int count) {
        exponentials(z, y, count);
        for (int i = 0; i < count; i++) {
            float positive = FloatFunctions.step(z[i]);
            // 1 and e for positive z, else e and 1: with them both forms of w are one
            float below = Math.max(y[i], positive);
            float above = Math.max(y[i], 1 - positive);
            float numerator = 2 * y[i] + below * below;
            y[i] = Math.max(z[i], -SATURATED) * (numerator / (numerator + 2 * above * above));
        }
    }

    private static void slopes(float[] z, float[] y, int count) {
        exponentials(z, y, count);
        for (int i = 0; i < count; i++) {
            float held = Math.min(Math.max(z[i], -SATURATED), SATURATED);
            float positive = FloatFunctions.step(z[i]);
            float below = Math.max(y[i], positive);
            float above = Math.max(y[i], 1 - positive);
            float numerator = 2 * y[i] + below * below;
            float others = 2 * above * above;
            float denominator = numerator + others;
            float w = numerator / denominator;
            y[i] = w + held * ((1 + w) * (others / denominator)) * (below / (1 + y[i]));
        }
    }

    /** {@code e^−|z|}. */
    private static void exponentials(float[] z, float[] y, int count) {
        for (int i = 0; i < count; i++) {
            y[i] = -Math.abs(z[i]);
        }
        Kernels.active().exp(y, y, count);
    }
}
