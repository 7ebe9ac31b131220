package org.nnj.activations;

import com.google.auto.service.AutoService;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.ElementwiseActivation;
import org.nnj.api.component.Check;
import org.nnj.api.math.FloatFunctions;
import org.nnj.api.math.Kernels;
import org.nnj.api.math.RealFunctions;

/**
 * The exponential linear unit, {@code f(z) = z} for {@code z > 0}, else {@code α(e^z − 1)}, with {@code f′ = 1} for
 * {@code z > 0}, else {@code αe^z}; −α at −∞. At the kink {@code f′(0) = α}, which is no kink for {@code α = 1}.
 *
 * <p>Source: Clevert, Unterthiner, Hochreiter, "Fast and accurate deep network learning by exponential linear units (ELUs)",
 * ICLR 2016, §3.
 *
 * @param alpha α, the limit of the output for large negative inputs, negated; greater than 0
 */
@AutoService(Activation.class)
public record Elu(double alpha) implements ElementwiseActivation {

    /** With {@code α = 1}. */
    public Elu() {
        this(1);
    }

    public Elu {
        Check.positive("elu.alpha", alpha);
    }

    @Override
    public double value(double z) {
        return z > 0 ? z : alpha * RealFunctions.expm1(z);
    }

    @Override
    public double derivative(double z, double a) {
        return z > 0 ? 1 : alpha * RealFunctions.exp(z);
    }

    @Override
    public void forward(float[] z, float[] a, int count) {
        forward(z, a, count, 1, (float) alpha);
    }

    @Override
    public void backward(float[] z, float[] a, float[] upstream, float[] delta, int count) {
        backward(z, a, upstream, delta, count, 1, (float) alpha);
    }

    /** {@code a = slope·z} for {@code z > 0}, else {@code limit·(e^z − 1)}; may be in place. */
    static void forward(float[] z, float[] a, int count, float slope, float limit) {
        float[] x = Blocks.scratch()[0];
        float[] t = Blocks.scratch()[1];
        for (int start = 0; start < count; start += Blocks.LENGTH) {
            int length = Math.min(Blocks.LENGTH, count - start);
            System.arraycopy(z, start, x, 0, length);
            for (int i = 0; i < length; i++) {
                t[i] = 0.5f * Math.min(x[i], 0);
            }
            Kernels.active().tanh(t, t, length);
            for (int i = 0; i < length; i++) {
                // e^z − 1 = 2t/(1 − t) with t = tanh(z/2): no cancellation anywhere for z ≤ 0
                x[i] = slope * Math.max(x[i], -0f) + limit * (2 * t[i] / (1 - t[i]));
            }
            System.arraycopy(x, 0, a, start, length);
        }
    }

    /** {@code δ = slope·g} for {@code z > 0}, else {@code g·limit·e^z}, which is {@code g·(a + limit)}; may be in place. */
    static void backward(float[] z, float[] a, float[] upstream, float[] delta, int count, float slope, float limit) {
        for (int i = 0; i < count; i++) {
            float above = FloatFunctions.step(z[i]);
            delta[i] = upstream[i] * (above * slope + (1 - above) * (Math.min(a[i], 0) + limit));
        }
    }
}
