package org.nnj.activations;

import com.google.auto.service.AutoService;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.ElementwiseActivation;
import org.nnj.api.component.Check;
import org.nnj.api.math.Kernels;
import org.nnj.api.math.RealFunctions;

/**
 * A stretched hyperbolic tangent, {@code f(z) = A·tanh(Sz)}, with {@code f′ = A·S·(1 − (a/A)²)}; from {@code −A} at −∞ to
 * {@code A} at +∞. With the default constants {@code f(±1) ≈ ±1}, so that targets of ±1 are reached where the function still
 * has a slope.
 *
 * <p>Source: LeCun, Bottou, Orr, Müller, "Efficient BackProp", 1998, §4.4.
 *
 * @param amplitude {@code A}, the limit of the output; greater than 0
 * @param slope {@code S}, the factor of the input; greater than 0
 */
@AutoService(Activation.class)
public record ScaledTanh(double amplitude, double slope) implements ElementwiseActivation {

    /** With {@code 1.7159·tanh(2z/3)}. */
    public ScaledTanh() {
        this(1.7159, 2.0 / 3);
    }

    public ScaledTanh {
        Check.positive("scaled-tanh.amplitude", amplitude);
        Check.positive("scaled-tanh.slope", slope);
    }

    @Override
    public double value(double z) {
        return amplitude * RealFunctions.tanh(slope * z);
    }

    @Override
    public double derivative(double z, double a) {
        double tanh = a / amplitude;
        return amplitude * slope * (1 - tanh * tanh);
    }

    @Override
    public void forward(float[] z, float[] a, int count) {
        float s = (float) slope;
        for (int i = 0; i < count; i++) {
            a[i] = s * z[i];
        }
        Kernels.active().tanh(a, a, count);
        float limit = (float) amplitude;
        for (int i = 0; i < count; i++) {
            a[i] *= limit;
        }
    }

    @Override
    public void backward(float[] z, float[] a, float[] upstream, float[] delta, int count) {
        float inverse = (float) (1 / amplitude);
        float steepest = (float) (amplitude * slope);
        for (int i = 0; i < count; i++) {
            float tanh = a[i] * inverse;
            delta[i] = upstream[i] * (steepest * (1 - tanh * tanh));
        }
    }
}
