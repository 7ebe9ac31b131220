package org.nnj.activations;

import com.google.auto.service.AutoService;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.ElementwiseActivation;

/**
 * A sigmoid of straight lines, {@code f(z) = min(max(z + 3, 0), 6)/6}, with {@code f′ = 1/6} for {@code −3 < z < 3}, else 0. At
 * the kinks {@code f′(±3) = 0}.
 *
 * <p>It is not the logistic function, and no loss takes it for one.
 *
 * <p>Source: Howard et al., "Searching for MobileNetV3", ICCV 2019, §5.2.
 */
@AutoService(Activation.class)
public record HardSigmoid() implements ElementwiseActivation {

    @Override
    public double value(double z) {
        return Math.min(Math.max(z + 3, 0), 6) / 6;
    }

    @Override
    public double derivative(double z, double a) {
        return z > -3 && z < 3 ? 1.0 / 6 : 0;
    }
}
