package org.nnj.activations;

import com.google.auto.service.AutoService;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.ElementwiseActivation;
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
}
