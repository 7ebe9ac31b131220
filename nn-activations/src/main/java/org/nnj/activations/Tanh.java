package org.nnj.activations;

import com.google.auto.service.AutoService;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.ElementwiseActivation;
import org.nnj.api.math.Kernels;
import org.nnj.api.math.RealFunctions;

/**
 * The hyperbolic tangent, {@code f(z) = (e^z − e^−z)/(e^z + e^−z)}, with {@code f′ = 1 − a²}; from −1 at −∞ to 1 at +∞, and
 * without overflow between.
 *
 * <p>In floats, each step of {@code g · (1 − a · a)} is rounded, in that order and without a fused multiply-add.
 *
 * <p>Source: Südmersen, "Neural Networks from Scratch", equations 81 to 87.
 */
@AutoService(Activation.class)
public record Tanh() implements ElementwiseActivation {

    @Override
    public double value(double z) {
        return RealFunctions.tanh(z);
    }

    @Override
    public double derivative(double z, double a) {
        return 1 - a * a;
    }

    @Override
    public void forward(float[] z, float[] a, int count) {
        Kernels.active().tanh(z, a, count);
    }

    @Override
    public void backward(float[] z, float[] a, float[] upstream, float[] delta, int count) {
        Kernels.active().tanhBackward(a, upstream, delta, count);
    }
}
