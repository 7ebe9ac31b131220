package org.nnj.metrics;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Goal;
import org.nnj.api.metric.Metric;

/**
 * The share of right decisions among all, a yes or no for each example and each class: {@code (TP + TN)/(TP + TN + FP + FN)}.
 *
 * <p>With K classes that exclude each other most decisions are an easy no. By arg-max, the default, it is {@code 1 − 2(1 − p)/K} where p
 * is the {@link Accuracy}: 0.990 for 0.950 with ten classes, as in the seminar paper's table. Targets as for {@link Precision}; nothing
 * seen gives NaN. The details have precision, recall, F1 and support of each class.
 *
 * <p>Source: Südmersen, "Neural Networks from Scratch", equation 104 and the table of results.
 *
 * @param decision how outputs become decisions
 * @param threshold what an output must exceed to decide for its class; finite
 */
@AutoService(Metric.class)
public record MicroAccuracy(Decision decision, double threshold) implements Metric {

    /** By the largest output. */
    public MicroAccuracy() {
        this(Decision.ARG_MAX, 0.5);
    }

    /** Checks the range. */
    public MicroAccuracy {
        Check.finite("micro-accuracy.threshold", threshold);
    }

    @Override
    public Goal goal() {
        return Goal.MAXIMIZE;
    }

    @Override
    public Accumulator start() {
        return new DecisionCounter(this, decision, threshold, ClassCounts::accuracy);
    }
}
