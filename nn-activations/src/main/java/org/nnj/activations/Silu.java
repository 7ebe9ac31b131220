package org.nnj.activations;

import com.google.auto.service.AutoService;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.ElementwiseActivation;
import org.nnj.api.math.Kernels;
import org.nnj.api.math.RealFunctions;

/**
 * The sigmoid-weighted linear unit, also called swish, {@code f(z) = z·σ(z)} with the logistic function σ, and
 * {@code f′ = σ(z)(1 + z·σ(−z))}; 0 at −∞ and +∞ at +∞, with slopes 0 and 1 there.
 *
 * <p>Source: Elfwing, Uchibe, Doya, "Sigmoid-weighted linear units for neural network function approximation in reinforcement
 * learning", Neural Networks 107, 2018.
 */
@AutoService(Activation.class)
public record Silu() implements ElementwiseActivation {

    /** Beyond ±this, σ is 0 or 1 to a float: an input held to it gives the same and is never infinite times 0. */
    private static final float SATURATED = 128;

    @Override
    public double value(double z) {
        return z == Double.NEGATIVE_INFINITY ? 0 : z * RealFunctions.sigmoid(z);
    }

    @Override
    public double derivative(double z, double a) {
        if (Double.isInfinite(z)) {
            return z > 0 ? 1 : 0;
        }
        return RealFunctions.sigmoid(z) * (1 + z * RealFunctions.sigmoid(-z));
    }

    @Override
    public void forward(float[] z, float[] a, int count) {
        Blocks.values(Silu::values, z, a, count);
    }

    @Override
    public void backward(float[] z, float[] a, float[] upstream, float[] delta, int count) {
        Blocks.slopes(Silu::slopes, z, upstream, delta, count);
    }

    private static void values(float[] z, float[] y, int count) {
        Kernels.active().sigmoid(z, y, count);
        for (int i = 0; i < count; i++) {
            y[i] = Math.max(z[i], -SATURATED) * y[i];
        }
    }

    private static void slopes(float[] z, float[] y, int count) {
        for (int i = 0; i < count; i++) {
            z[i] = Math.min(Math.max(z[i], -SATURATED), SATURATED);
        }
        Kernels.active().sigmoid(z, y, count);
        for (int i = 0; i < count; i++) {
            y[i] = y[i] * (1 + z[i] * (1 - y[i]));
        }
    }
}
