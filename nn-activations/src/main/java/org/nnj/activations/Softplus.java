package org.nnj.activations;

import com.google.auto.service.AutoService;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.ElementwiseActivation;
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
}
