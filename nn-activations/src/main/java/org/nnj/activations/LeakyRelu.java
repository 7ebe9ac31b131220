package org.nnj.activations;

import com.google.auto.service.AutoService;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.ElementwiseActivation;
import org.nnj.api.component.Check;
import org.nnj.api.math.Kernels;

/**
 * The leaky rectifier, {@code f(z) = z} for {@code z > 0}, else {@code αz}, with {@code f′ = 1} for {@code z > 0}, else α. At the
 * kink {@code f′(0) = α}.
 *
 * <p>Source: Maas, Hannun, Ng, "Rectifier nonlinearities improve neural network acoustic models", ICML 2013, §2.
 *
 * @param alpha α, the slope for negative inputs; in [0, 1)
 */
@AutoService(Activation.class)
public record LeakyRelu(double alpha) implements ElementwiseActivation {

    /** With {@code α = 0.01}. */
    public LeakyRelu() {
        this(0.01);
    }

    public LeakyRelu {
        Check.inRange("leaky-relu.alpha", alpha, 0, 1);
    }

    @Override
    public double value(double z) {
        return z > 0 ? z : alpha * z;
    }

    @Override
    public double derivative(double z, double a) {
        return z > 0 ? 1 : alpha;
    }

    @Override
    public void forward(float[] z, float[] a, int count) {
        Kernels.active().leakyRelu((float) alpha, z, a, count);
    }

    @Override
    public void backward(float[] z, float[] a, float[] upstream, float[] delta, int count) {
        Kernels.active().leakyReluBackward((float) alpha, z, upstream, delta, count);
    }
}
