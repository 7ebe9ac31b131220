package org.nnj.losses;

import com.google.auto.service.AutoService;
import java.util.Optional;
import org.nnj.api.activation.InverseLink;
import org.nnj.api.component.Check;
import org.nnj.api.loss.LinkedLoss;
import org.nnj.api.loss.Loss;
import org.nnj.api.math.Matrix;

/**
 * The cross-entropy of classes that exclude each other, for targets that are one column of class indices t from 0 to K − 1:
 * {@code L = −ln ŷ_t}, the same as {@link CategoricalCrossentropy} of the one-hot row, which nobody has to store. The gradient is
 * {@code −1/ŷ_t} at t, else 0; a prediction of 0 at t costs +∞.
 *
 * <p>With label smoothing ε, {@code L = −(1 − ε) ln ŷ_t − (ε/K) Σ_i ln ŷ_i}.
 *
 * <p>Beneath a softmax the loss is computed from the weighted inputs, finite whenever they are, and the error is {@code a − y} of
 * the one-hot row y.
 *
 * <p>Source: Südmersen, "Neural Networks from Scratch", equations 15, 18, 25, 32.
 *
 * @param labelSmoothing ε, the share of the target that is spread over all classes; in [0, 1)
 */
@AutoService(Loss.class)
public record SparseCategoricalCrossentropy(double labelSmoothing) implements Loss {

    /** What messages call the targets. */
    private static final String TARGETS = "sparse-categorical-crossentropy targets";

    /** Without label smoothing. */
    public SparseCategoricalCrossentropy() {
        this(0);
    }

    public SparseCategoricalCrossentropy {
        Check.inRange("sparse-categorical-crossentropy.label-smoothing", labelSmoothing, 0, 1);
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
    public int targetColumns(int outputs) {
        return 1;
    }

    @Override
    public void requireTargets(Matrix targets, int rows, int outputs) {
        targets.requireShape(TARGETS, rows, 1);
        Targets.require(
                TARGETS,
                targets,
                "a class index from 0 to " + (outputs - 1),
                y -> y >= 0 && y < outputs && y == Math.rint(y));
    }

    @Override
    public Optional<LinkedLoss> onLogits(InverseLink link) {
        return link == InverseLink.SOFTMAX ? Optional.of(new SoftmaxCrossentropy(shares())) : Optional.empty();
    }

    private ClassTargets shares() {
        return new ClassTargets.Index(labelSmoothing);
    }
}
