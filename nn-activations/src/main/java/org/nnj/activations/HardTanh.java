package org.nnj.activations;

import com.google.auto.service.AutoService;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.ElementwiseActivation;

/**
 * A hyperbolic tangent of straight lines, {@code f(z) = min(max(z, −1), 1)}, with {@code f′ = 1} for {@code −1 < z < 1}, else 0.
 * At the kinks {@code f′(±1) = 0}.
 *
 * <p>Source: Collobert, "Large scale machine learning", thesis, Université Paris 6, 2004.
 */
@AutoService(Activation.class)
public record HardTanh() implements ElementwiseActivation {

    @Override
    public double value(double z) {
        return Math.min(Math.max(z, -1), 1);
    }

    @Override
    public double derivative(double z, double a) {
        return z > -1 && z < 1 ? 1 : 0;
    }
}
