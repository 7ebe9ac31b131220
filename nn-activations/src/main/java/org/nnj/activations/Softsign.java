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

    /** Beyond ±this, f is ±1 to a float: an input held to it gives the same and is never infinite over infinite. */
    private static final float SATURATED = 0x1p30f;

    @Override
    public double value(double z) {
        return Double.isInfinite(z) ? Math.signum(z) : z / (1 + Math.abs(z));
    }

    @Override
    public double derivative(double z, double a) {
        double inverse = 1 / (1 + Math.abs(z));
        return inverse * inverse;
    }

    @Override
    public void forward(float[] z, float[] a, int count) {
        for (int i = 0; i < count; i++) {
            float held = Math.max(-SATURATED, Math.min(SATURATED, z[i]));
            a[i] = held / (1 + Math.abs(held));
        }
    }

    @Override
    public void backward(float[] z, float[] a, float[] upstream, float[] delta, int count) {
        for (int i = 0; i < count; i++) {
            float inverse = 1 / (1 + Math.abs(z[i]));
            delta[i] = upstream[i] * (inverse * inverse);
        }
    }
}
