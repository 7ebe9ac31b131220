package org.nnj.losses;

import com.google.auto.service.AutoService;
import java.util.Optional;
import org.nnj.api.activation.InverseLink;
import org.nnj.api.loss.LinkedLoss;
import org.nnj.api.loss.Loss;

/**
 * The mean over n outputs of squared errors, {@code L = (1/n) Σ_i (ŷ_i − y_i)²}, with {@code ∂L/∂ŷ_i = (2/n)(ŷ_i − y_i)}.
 *
 * <p>Source: Bishop, "Pattern Recognition and Machine Learning", 2006, §1.1, there with ½ in the place of {@code 1/n}.
 */
@AutoService(Loss.class)
public record MeanSquaredError() implements Loss {

    @Override
    public double value(double[] prediction, double[] target) {
        double sum = 0;
        for (int i = 0; i < prediction.length; i++) {
            double r = prediction[i] - target[i];
            sum += r * r;
        }
        return sum / prediction.length;
    }

    @Override
    public void gradient(double[] prediction, double[] target, double[] gradient) {
        for (int i = 0; i < prediction.length; i++) {
            gradient[i] = 2 * (prediction[i] - target[i]) / prediction.length;
        }
    }

    @Override
    public Optional<LinkedLoss> onLogits(InverseLink link) {
        return link == InverseLink.IDENTITY ? Optional.of(new IdentityLinked(this)) : Optional.empty();
    }
}
