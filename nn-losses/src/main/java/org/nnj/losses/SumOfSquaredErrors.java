package org.nnj.losses;

import com.google.auto.service.AutoService;
import java.util.Optional;
import org.nnj.api.activation.InverseLink;
import org.nnj.api.loss.LinkedLoss;
import org.nnj.api.loss.Loss;

/**
 * Half the sum over outputs of squared errors, {@code L = ½ Σ_i (ŷ_i − y_i)²}, with {@code ∂L/∂ŷ_i = ŷ_i − y_i}. The half is there
 * for the gradient. Beside the identity the error is the gradient itself.
 *
 * <p>Source: Südmersen, "Neural Networks from Scratch", equations 71 and 72.
 */
@AutoService(Loss.class)
public record SumOfSquaredErrors() implements Loss {

    @Override
    public double value(double[] prediction, double[] target) {
        double sum = 0;
        for (int i = 0; i < prediction.length; i++) {
            double r = prediction[i] - target[i];
            sum += r * r;
        }
        return 0.5 * sum;
    }

    @Override
    public void gradient(double[] prediction, double[] target, double[] gradient) {
        for (int i = 0; i < prediction.length; i++) {
            gradient[i] = prediction[i] - target[i];
        }
    }

    @Override
    public Optional<LinkedLoss> onLogits(InverseLink link) {
        return link == InverseLink.IDENTITY ? Optional.of(new IdentityLinked(this)) : Optional.empty();
    }
}
