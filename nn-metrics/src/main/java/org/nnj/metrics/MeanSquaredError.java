package org.nnj.metrics;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Named;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Goal;
import org.nnj.api.metric.Metric;

/**
 * The mean of the loss {@code mean-squared-error} over the examples: the mean of {@code (ŷ − y)²} over outputs and examples. Called
 * {@code mse} in text. A short name for {@link MeanLoss} of that loss, which is looked for when counting starts.
 */
@Named("mse")
@AutoService(Metric.class)
public record MeanSquaredError() implements Metric {

    @Override
    public Goal goal() {
        return Goal.MINIMIZE;
    }

    /**
     * Begins to count.
     *
     * @return an accumulator that has seen nothing
     * @throws IllegalArgumentException if no such loss is provided
     */
    @Override
    public Accumulator start() {
        return new LossMean(this, MeanLoss.named("mse", "mean-squared-error"));
    }
}
