package org.nnj.metrics;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Goal;
import org.nnj.api.metric.Metric;

/**
 * The harmonic mean of precision and recall, {@code 2TP/(2TP + FP + FN)}. The macro average is the mean of the values of the classes, not
 * the value of mean precision and mean recall.
 *
 * <p>By default decisions of all classes are pooled, and an output decides for its class if it is strictly greater than 0.5. With
 * decisions by arg-max pooled precision, recall and F1 all equal the {@link Accuracy}. Targets are one-hot, multi-hot (yes above ½),
 * class indices in one column, or 0 and 1 beside a single output. 0 where it divides by zero; nothing seen gives NaN. The details have
 * precision, recall, F1 and support of each class.
 *
 * <p>Sources: Südmersen, "Neural Networks from Scratch", equations 8 (threshold), 105 and 106; van Rijsbergen, "Information Retrieval",
 * 1979, chapter 7.
 *
 * @param average how the classes become one number
 * @param decision how outputs become decisions
 * @param threshold what an output must exceed to decide for its class; finite
 */
@AutoService(Metric.class)
public record F1(Average average, Decision decision, double threshold) implements Metric {

    /** Pooled decisions, above 0.5. */
    public F1() {
        this(Average.MICRO, Decision.THRESHOLD);
    }

    /**
     * With a threshold of 0.5.
     *
     * @param average how the classes become one number
     * @param decision how outputs become decisions
     */
    public F1(Average average, Decision decision) {
        this(average, decision, 0.5);
    }

    /** Checks the range. */
    public F1 {
        Check.finite("f1.threshold", threshold);
    }

    @Override
    public Goal goal() {
        return Goal.MAXIMIZE;
    }

    @Override
    public Accumulator start() {
        return new DecisionCounter(this, decision, threshold, counts -> counts.average(average, Ratio.F1));
    }
}
