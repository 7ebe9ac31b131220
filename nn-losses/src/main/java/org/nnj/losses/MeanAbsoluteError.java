package org.nnj.losses;

import com.google.auto.service.AutoService;
import org.nnj.api.loss.Loss;

/**
 * The mean over n outputs of absolute errors, {@code L = (1/n) Σ_i |ŷ_i − y_i|}, with {@code ∂L/∂ŷ_i = sign(ŷ_i − y_i)/n}. At the
 * kink, where prediction and target are equal, the gradient is 0.
 *
 * <p>Source: Hastie, Tibshirani, Friedman, "The Elements of Statistical Learning", 2nd ed. 2009, §10.6.
 */
@AutoService(Loss.class)
public record MeanAbsoluteError() implements Loss {

    @Override
    public double value(double[] prediction, double[] target) {
        double sum = 0;
        for (int i = 0; i < prediction.length; i++) {
            sum += Math.abs(prediction[i] - target[i]);
        }
        return sum / prediction.length;
    }

    @Override
    public void gradient(double[] prediction, double[] target, double[] gradient) {
        for (int i = 0; i < prediction.length; i++) {
            gradient[i] = Math.signum(prediction[i] - target[i]) / prediction.length;
        }
    }
}
