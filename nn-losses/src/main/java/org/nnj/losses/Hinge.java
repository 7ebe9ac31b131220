package org.nnj.losses;

import com.google.auto.service.AutoService;
import org.nnj.api.loss.Loss;
import org.nnj.api.math.Matrix;

/**
 * The hinge loss for targets −1 and 1, the mean over n outputs of {@code max(0, 1 − y·ŷ)}; its gradient is {@code −y/n} where
 * that is positive, else 0. At the kink {@code y·ŷ = 1} the gradient is 0.
 *
 * <p>Source: Cortes, Vapnik, "Support-vector networks", Machine Learning 20, 1995, §3.
 */
@AutoService(Loss.class)
public record Hinge() implements Loss {

    /** What messages call the targets. */
    private static final String TARGETS = "hinge targets";

    @Override
    public double value(double[] prediction, double[] target) {
        double sum = 0;
        for (int i = 0; i < prediction.length; i++) {
            sum += Math.max(0, 1 - target[i] * prediction[i]);
        }
        return sum / prediction.length;
    }

    @Override
    public void gradient(double[] prediction, double[] target, double[] gradient) {
        for (int i = 0; i < prediction.length; i++) {
            gradient[i] = target[i] * prediction[i] < 1 ? -target[i] / prediction.length : 0;
        }
    }

    @Override
    public void requireTargets(Matrix targets, int rows, int outputs) {
        targets.requireShape(TARGETS, rows, outputs);
        Targets.require(TARGETS, targets, "-1 or 1", y -> y == -1 || y == 1);
    }
}
