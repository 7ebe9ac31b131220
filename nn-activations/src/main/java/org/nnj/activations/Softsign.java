package org.nnj.activations;

import com.google.auto.service.AutoService;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.ElementwiseActivation;

/**
 * Softsign, {@code f(z) = z/(1 + |z|)}, with {@code f′ = 1/(1 + |z|)²}; from −1 at −∞ to 1 at +∞, which it approaches more slowly
 * than the hyperbolic tangent.
 *
 * <p>Source: Glorot, Bengio, "Understanding the difficulty of training deep feedforward neural networks", AISTATS 2010.
 */
@AutoService(Activation.class)
public record Softsign() implements ElementwiseActivation {

    @Override
    public double value(double z) {
        return Double.isInfinite(z) ? Math.signum(z) : z / (1 + Math.abs(z));
    }

    @Override
    public double derivative(double z, double a) {
        double inverse = 1 / (1 + Math.abs(z));
        return inverse * inverse;
    }
}
