package org.nnj.losses;

import com.google.auto.service.AutoService;
import java.util.Optional;
import org.nnj.api.activation.InverseLink;
import org.nnj.api.loss.LinkedLoss;
import org.nnj.api.loss.Loss;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RealFunctions;

/**
 * The Kullback-Leibler divergence of the prediction from the target, summed over outputs: {@code L = Σ_i y_i ln(y_i/ŷ_i)}, with
 * {@code ∂L/∂ŷ_i = −y_i/ŷ_i}. It is the cross-entropy less the entropy of the target, 0 where both are the same distribution.
 * {@code 0·ln 0} is 0; a positive target beside a prediction of 0 costs +∞.
 *
 * <p>Beneath a softmax the loss is computed from the weighted inputs, finite whenever they are, and the error is
 * {@code a Σ_k y_k − y}.
 *
 * <p>Source: Kullback, Leibler, "On information and sufficiency", Ann. Math. Statist. 22(1), 1951.
 */
@AutoService(Loss.class)
public record KlDivergence() implements Loss {

    /** What messages call the targets. */
    private static final String TARGETS = "kl-divergence targets";

    @Override
    public double value(double[] prediction, double[] target) {
        double sum = 0;
        for (int i = 0; i < prediction.length; i++) {
            // not where y is 0, as 0·(−∞) is NaN; but a NaN must not hide there
            if (target[i] != 0 || Double.isNaN(prediction[i])) {
                sum += target[i] * (RealFunctions.log(target[i]) - RealFunctions.log(prediction[i]));
            }
        }
        return sum;
    }

    @Override
    public void gradient(double[] prediction, double[] target, double[] gradient) {
        Crossentropy.gradient(prediction, target, gradient);
    }

    @Override
    public void requireTargets(Matrix targets, int rows, int outputs) {
        targets.requireShape(TARGETS, rows, outputs);
        Targets.requireWeights(TARGETS, targets);
    }

    @Override
    public Optional<LinkedLoss> onLogits(InverseLink link) {
        return link == InverseLink.SOFTMAX ? Optional.of(new SoftmaxDivergence()) : Optional.empty();
    }
}
