package org.nnj.activations;

import com.google.auto.service.AutoService;
import java.util.Optional;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.ElementwiseActivation;
import org.nnj.api.activation.InverseLink;
import org.nnj.api.math.Kernels;
import org.nnj.api.math.RealFunctions;

/**
 * The logistic function, {@code f(z) = 1/(1 + e^−z)}, with {@code f′ = a(1 − a)}; from 0 at −∞ to 1 at +∞. For negative
 * {@code z} it is computed as {@code e^z/(1 + e^z)}, so that nothing overflows and small values keep their precision.
 *
 * <p>Source: Südmersen, "Neural Networks from Scratch", equations 5, 39 (derivative), 73 to 76.
 */
@AutoService(Activation.class)
public record Sigmoid() implements ElementwiseActivation {

    @Override
    public double value(double z) {
        return RealFunctions.sigmoid(z);
    }

    @Override
    public double derivative(double z, double a) {
        return a * (1 - a);
    }

    @Override
    public void forward(float[] z, float[] a, int count) {
        Kernels.active().sigmoid(z, a, count);
    }

    @Override
    public void backward(float[] z, float[] a, float[] upstream, float[] delta, int count) {
        Kernels.active().sigmoidBackward(a, upstream, delta, count);
    }

    @Override
    public Optional<InverseLink> inverseLink() {
        return Optional.of(InverseLink.LOGISTIC);
    }
}
