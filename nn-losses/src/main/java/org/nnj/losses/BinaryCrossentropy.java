package org.nnj.losses;

import com.google.auto.service.AutoService;
import java.util.Optional;
import org.nnj.api.activation.InverseLink;
import org.nnj.api.loss.LinkedLoss;
import org.nnj.api.loss.Loss;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RealFunctions;

/**
 * The cross-entropy of independent yes-no decisions, summed over outputs:
 * {@code L = −Σ_i (y_i ln ŷ_i + (1 − y_i) ln(1 − ŷ_i))}, with {@code ∂L/∂ŷ_i = (1 − y_i)/(1 − ŷ_i) − y_i/ŷ_i}, which is
 * {@code (ŷ_i − y_i)/(ŷ_i(1 − ŷ_i))}. Targets lie in [0, 1]. {@code 0·ln 0} is 0; a prediction that excludes what happened costs
 * +∞. Elsewhere the same loss is found as a mean over outputs.
 *
 * <p>Beneath a logistic function the loss is computed from the weighted inputs, finite whenever they are, and the error is
 * {@code a − y}.
 *
 * <p>Source: Bishop, "Pattern Recognition and Machine Learning", 2006, equation 5.21.
 */
@AutoService(Loss.class)
public record BinaryCrossentropy() implements Loss {

    /** What messages call the targets. */
    private static final String TARGETS = "binary-crossentropy targets";

    @Override
    public double value(double[] prediction, double[] target) {
        double sum = 0;
        for (int i = 0; i < prediction.length; i++) {
            double p = prediction[i];
            // not where the factor is 0, as 0·(−∞) is NaN; a NaN meets the other factor, as not both are 0
            if (target[i] != 0) {
                sum -= target[i] * RealFunctions.log(p);
            }
            if (target[i] != 1) {
                sum -= (1 - target[i]) * RealFunctions.log1p(-p);
            }
        }
        return sum;
    }

    @Override
    public void gradient(double[] prediction, double[] target, double[] gradient) {
        for (int i = 0; i < prediction.length; i++) {
            double p = prediction[i];
            double yes = target[i] == 0 ? 0 : target[i] / p;
            double no = target[i] == 1 ? 0 : (1 - target[i]) / (1 - p);
            gradient[i] = no - yes;
        }
    }

    @Override
    public void requireTargets(Matrix targets, int rows, int outputs) {
        targets.requireShape(TARGETS, rows, outputs);
        Targets.require(TARGETS, targets, "in [0, 1]", y -> y >= 0 && y <= 1);
    }

    @Override
    public Optional<LinkedLoss> onLogits(InverseLink link) {
        return link == InverseLink.LOGISTIC ? Optional.of(new LogisticCrossentropy()) : Optional.empty();
    }
}
