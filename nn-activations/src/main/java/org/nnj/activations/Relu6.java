package org.nnj.activations;

import com.google.auto.service.AutoService;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.ElementwiseActivation;

/**
 * A rectifier with a ceiling, {@code f(z) = min(max(0, z), 6)}, with {@code f′ = 1} for {@code 0 < z < 6}, else 0. At the kinks
 * {@code f′(0) = f′(6) = 0}.
 *
 * <p>Source: Krizhevsky, "Convolutional deep belief networks on CIFAR-10", 2010.
 */
@AutoService(Activation.class)
public record Relu6() implements ElementwiseActivation {

    @Override
    public double value(double z) {
        return Math.min(Math.max(0, z), 6);
    }

    @Override
    public double derivative(double z, double a) {
        return z > 0 && z < 6 ? 1 : 0;
    }
}
