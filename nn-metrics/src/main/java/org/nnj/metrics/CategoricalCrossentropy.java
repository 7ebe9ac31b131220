package org.nnj.metrics;

import com.google.auto.service.AutoService;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Goal;
import org.nnj.api.metric.Metric;

/**
 * The mean of the loss {@code categorical-crossentropy}, {@code −Σ y·log ŷ}, over the examples. A short name for {@link MeanLoss} of
 * that loss, which is looked for when counting starts. It takes probabilities, as from softmax or sigmoid: outputs whose logarithm is no
 * number are refused.
 */
@AutoService(Metric.class)
public record CategoricalCrossentropy() implements Metric {

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
        return new LossMean(this, MeanLoss.named("categorical-crossentropy", "categorical-crossentropy"));
    }
}
