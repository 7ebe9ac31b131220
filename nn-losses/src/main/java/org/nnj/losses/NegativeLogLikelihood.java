package org.nnj.losses;

import com.google.auto.service.AutoService;
import org.nnj.api.loss.Loss;
import org.nnj.api.math.Matrix;

/**
 * The negative log-likelihood for predictions that are logarithms of probabilities already, such as those of
 * {@code log-softmax}, summed over outputs: {@code L = −Σ_i y_i ŷ_i}, with {@code ∂L/∂ŷ = −y}. Targets are one-hot or soft. A
 * target of 0 costs nothing, even beside a prediction of −∞.
 *
 * <p>With log-softmax it is the cross-entropy of a softmax: through that Jacobian the error becomes {@code e^ŷ Σ_k y_k − y}.
 *
 * <p>Source: Goodfellow, Bengio, Courville, "Deep Learning", 2016, §6.2.2.3.
 */
@AutoService(Loss.class)
public record NegativeLogLikelihood() implements Loss {

    /** What messages call the targets. */
    private static final String TARGETS = "negative-log-likelihood targets";

    @Override
    public double value(double[] prediction, double[] target) {
        double sum = 0;
        for (int i = 0; i < prediction.length; i++) {
            // not where y is 0, as 0·(−∞) is NaN; but a NaN must not hide there
            if (target[i] != 0 || Double.isNaN(prediction[i])) {
                sum -= target[i] * prediction[i];
            }
        }
        return sum;
    }

    @Override
    public void gradient(double[] prediction, double[] target, double[] gradient) {
        for (int i = 0; i < prediction.length; i++) {
            gradient[i] = -target[i];
        }
    }

    @Override
    public void requireTargets(Matrix targets, int rows, int outputs) {
        targets.requireShape(TARGETS, rows, outputs);
        Targets.requireWeights(TARGETS, targets);
    }
}
