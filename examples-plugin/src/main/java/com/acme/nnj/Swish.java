package com.acme.nnj;

import com.google.auto.service.AutoService;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.ElementwiseActivation;
import org.nnj.api.component.Check;
import org.nnj.api.component.Named;
import org.nnj.api.math.RealFunctions;

/**
 * Swish, {@code f(z) = z·σ(βz)}: a rectifier with a soft bend.
 *
 * <p>Source: Ramachandran, Zoph, Le, "Searching for activation functions", 2017, §4.
 *
 * @param beta β, how sharp the bend is; greater than 0
 */
@AutoService(Activation.class)
@Named("acme:swish")
public record Swish(double beta) implements ElementwiseActivation {

    /** With β = 1. */
    public Swish() {
        this(1);
    }

    /** Checks the range. */
    public Swish {
        Check.positive("acme:swish.beta", beta);
    }

    @Override
    public double value(double z) {
        return z * RealFunctions.sigmoid(beta * z);
    }

    @Override
    public double derivative(double z, double a) {
        double sigmoid = RealFunctions.sigmoid(beta * z);
        return sigmoid + beta * a * (1 - sigmoid);
    }
}
