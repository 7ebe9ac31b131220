package org.nnj.losses;

import com.google.auto.service.AutoService;
import java.util.Optional;
import org.nnj.api.activation.InverseLink;
import org.nnj.api.component.Check;
import org.nnj.api.loss.LinkedLoss;
import org.nnj.api.loss.Loss;
import org.nnj.api.math.Matrix;

/**
 * The cross-entropy of classes that exclude each other, summed over outputs: {@code L = −Σ_i y_i ln ŷ_i}, with
 * {@code ∂L/∂ŷ_i = −y_i/ŷ_i}. Targets are one-hot or soft; predictions are taken as they are, without dividing by their sum.
 * {@code 0·ln 0} is 0; a positive target beside a prediction of 0 costs +∞.
 *
 * <p>With label smoothing ε, each target y of K becomes {@code y(1 − ε) + ε/K}.
 *
 * <p>Beneath a softmax the loss is computed from the weighted inputs, finite whenever they are, and the error is
 * {@code a Σ_k y_k − y}, which is {@code a − y} for targets that sum to 1.
 *
 * <p>Source: Südmersen, "Neural Networks from Scratch", equations 15, 18, 25, 31, 32, 69, 70. Smoothing: Szegedy, Vanhoucke,
 * Ioffe, Shlens, Wojna, "Rethinking the Inception architecture for computer vision", CVPR 2016, §7.
 *
 * @param labelSmoothing ε, the share of the target that is spread over all classes; in [0, 1)
 */
@AutoService(Loss.class)
public record CategoricalCrossentropy(double labelSmoothing) implements Loss {

    /** What messages call the targets. */
    private static final String TARGETS = "categorical-crossentropy targets";

    /** Without label smoothing. */
    public CategoricalCrossentropy() {
        this(0);
    }

    public CategoricalCrossentropy {
        Check.inRange("categorical-crossentropy.label-smoothing", labelSmoothing, 0, 1);
    }

    @Override
    public double value(double[] prediction, double[] target) {
        return Crossentropy.value(prediction, shares().shares(target, prediction.length));
    }

    @Override
    public void gradient(double[] prediction, double[] target, double[] gradient) {
        Crossentropy.gradient(prediction, shares().shares(target, prediction.length), gradient);
    }

    @Override
    public void requireTargets(Matrix targets, int rows, int outputs) {
        targets.requireShape(TARGETS, rows, outputs);
        Targets.requireWeights(TARGETS, targets);
    }

    @Override
    public Optional<LinkedLoss> onLogits(InverseLink link) {
        return link == InverseLink.SOFTMAX ? Optional.of(new SoftmaxCrossentropy(shares())) : Optional.empty();
    }

    private ClassTargets shares() {
        return new ClassTargets.Columns(labelSmoothing);
    }
}
