package org.nnj.activations;

import com.google.auto.service.AutoService;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.ElementwiseActivation;
import org.nnj.api.math.Kernels;

/**
 * The rectified linear unit, {@code f(z) = max(0, z)}, with {@code f′ = 1} for {@code z > 0}, else 0. At the kink
 * {@code f′(0) = 0}.
 *
 * <p>Source: Südmersen, "Neural Networks from Scratch", equations 77 to 80.
 */
@AutoService(Activation.class)
public record Relu() implements ElementwiseActivation {

    @Override
    public double value(double z) {
        return Math.max(0, z);
    }

    @Override
    public double derivative(double z, double a) {
        return z > 0 ? 1 : 0;
    }

    @Override
    public void forward(float[] z, float[] a, int count) {
        Kernels.active().relu(z, a, count);
    }

    @Override
    public void backward(float[] z, float[] a, float[] upstream, float[] delta, int count) {
        Kernels.active().reluBackward(z, upstream, delta, count);
    }
}
