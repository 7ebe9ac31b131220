package org.nnj.api.activation;

import com.google.auto.service.AutoService;
import java.util.Optional;
import org.nnj.api.math.Matrix;

/**
 * The identity, {@code f(z) = z}, with {@code f′(z) = 1}: the output of a regression, and the neutral element of activations.
 *
 * <p>Source: Südmersen, "Neural Networks from Scratch", list of activations in the introduction.
 */
@AutoService(Activation.class)
public record Linear() implements ElementwiseActivation {

    static final Activation INSTANCE = new Linear();

    @Override
    public double value(double z) {
        return z;
    }

    @Override
    public double derivative(double z, double a) {
        return 1;
    }

    @Override
    public void forward(Matrix z, Matrix a) {
        a.copyFrom(z);
    }

    @Override
    public void backward(Matrix z, Matrix a, Matrix upstream, Matrix delta) {
        delta.copyFrom(upstream);
    }

    @Override
    public Optional<InverseLink> inverseLink() {
        return Optional.of(InverseLink.IDENTITY);
    }
}
