package org.nnj.activations;

import com.google.auto.service.AutoService;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.ElementwiseActivation;
import org.nnj.api.math.FusedMultiplyAdd;
import org.nnj.api.math.Kernels;
import org.nnj.api.math.RealFunctions;

/**
 * A smooth rectifier, {@code f(z) = ln(1 + e^z)}, with {@code f′ = σ(z)}, the logistic function; 0 at −∞ and +∞ at +∞. It is
 * computed as {@code max(z, 0) + ln(1 + e^−|z|)}, which never overflows.
 *
 * <p>Source: Dugas, Bengio, Bélisle, Nadeau, Garcia, "Incorporating second-order functional knowledge for better option
 * pricing", NIPS 2000.
 */
@AutoService(Activation.class)
public record Softplus() implements ElementwiseActivation {

    @Override
    public double value(double z) {
        return Math.max(z, 0) + RealFunctions.log1p(RealFunctions.exp(-Math.abs(z)));
    }

    @Override
    public double derivative(double z, double a) {
        return RealFunctions.sigmoid(z);
    }

    @Override
    public void forward(float[] z, float[] a, int count) {
        Blocks.values(Softplus::values, z, a, count);
    }

    @Override
    public void backward(float[] z, float[] a, float[] upstream, float[] delta, int count) {
        Blocks.slopes(Softplus::slopes, z, upstream, delta, count);
    }

    private static void values(float[] z, float[] y, int count) {
        for (int i = 0; i < count; i++) {
            y[i] = -Math.abs(z[i]);
        }
        Kernels.active().exp(y, y, count);
        for (int i = 0; i < count; i++) {
            y[i] = Math.max(z[i], 0) + log1p(y[i]);
        }
    }

    private static void slopes(float[] z, float[] y, int count) {
        Kernels.active().sigmoid(z, y, count);
    }

    /** {@code ln(1 + e)} for e from 0 to 1, within 1 ulp: {@code e + e²·p(e)}, p being a minimax fit of our own. */
    private static float log1p(float e) {
        float p = fma(e, -0x1.b2f55ep-9f, 0x1.4b081ep-6f);
        p = fma(e, fma(e, p, -0x1.d8630ep-5f), 0x1.b579b8p-4f);
        p = fma(e, fma(e, p, -0x1.3a7a7ep-3f), 0x1.935c9ep-3f);
        p = fma(e, fma(e, p, -0x1.ff26e0p-3f), 0x1.554df0p-2f);
        p = fma(e, p, -0x1.ffffd2p-2f);
        return fma(e * e, p, e);
    }

    private static float fma(float a, float b, float c) {
        return FusedMultiplyAdd.of(a, b, c);
    }
}
