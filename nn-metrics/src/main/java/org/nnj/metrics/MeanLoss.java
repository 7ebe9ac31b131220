package org.nnj.metrics;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Components;
import org.nnj.api.component.Required;
import org.nnj.api.loss.Loss;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Goal;
import org.nnj.api.metric.Metric;

/**
 * A loss as a metric: its mean over the examples, by weight, in doubles and without penalties. Class indices in one column become one-hot
 * for a loss that wants a target for each output; else the loss says which targets it takes. Nothing seen gives NaN, as does an output
 * that is NaN. Outputs for which the loss is not defined, such as negative ones for a cross-entropy, are refused.
 *
 * <p>{@link CategoricalCrossentropy}, {@link MeanSquaredError} and {@link MeanAbsoluteError} are short names for the most common ones.
 *
 * @param loss any loss, such as {@code huber(delta=2)}
 */
@AutoService(Metric.class)
public record MeanLoss(@Required Loss loss) implements Metric {

    /** The mean squared error, as an example; needs a provider of it, which nn-losses is. */
    public MeanLoss() {
        this(named("mean-loss", "mean-squared-error"));
    }

    @Override
    public Goal goal() {
        return Goal.MINIMIZE;
    }

    @Override
    public Accumulator start() {
        return new LossMean(this, loss);
    }

    /** The loss of that name with its defaults. */
    static Loss named(String metric, String loss) {
        try {
            return Components.shared().find(Loss.class, loss);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    metric + ": expected a loss '" + loss + "', but was " + unknown.getMessage(), unknown);
        }
    }
}
