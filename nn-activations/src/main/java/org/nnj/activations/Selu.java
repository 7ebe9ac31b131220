package org.nnj.activations;

import com.google.auto.service.AutoService;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.ElementwiseActivation;
import org.nnj.api.math.RealFunctions;

/**
 * The scaled exponential linear unit, {@code f(z) = λz} for {@code z > 0}, else {@code λα(e^z − 1)}, with {@code f′ = λ} for
 * {@code z > 0}, else {@code λαe^z}; −λα at −∞. At the kink {@code f′(0) = λα}. The constants are those for which inputs of
 * mean 0 and variance 1 give outputs of mean 0 and variance 1.
 *
 * <p>Source: Klambauer, Unterthiner, Mayr, Hochreiter, "Self-normalizing neural networks", NIPS 2017, equations 2 and 14.
 */
@AutoService(Activation.class)
public record Selu() implements ElementwiseActivation {

    /** α, the limit for large negative inputs before scaling, negated. */
    public static final double ALPHA = 1.6732632423543772848;

    /** λ, the slope for positive inputs. */
    public static final double LAMBDA = 1.0507009873554804934;

    private static final double LIMIT = LAMBDA * ALPHA;

    @Override
    public double value(double z) {
        return z > 0 ? LAMBDA * z : LIMIT * RealFunctions.expm1(z);
    }

    @Override
    public double derivative(double z, double a) {
        return z > 0 ? LAMBDA : LIMIT * RealFunctions.exp(z);
    }

    @Override
    public void forward(float[] z, float[] a, int count) {
        Elu.forward(z, a, count, (float) LAMBDA, (float) LIMIT);
    }

    @Override
    public void backward(float[] z, float[] a, float[] upstream, float[] delta, int count) {
        Elu.backward(z, a, upstream, delta, count, (float) LAMBDA, (float) LIMIT);
    }
}
