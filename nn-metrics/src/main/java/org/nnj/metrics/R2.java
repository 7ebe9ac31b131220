package org.nnj.metrics;

import com.google.auto.service.AutoService;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Goal;
import org.nnj.api.metric.Metric;

/**
 * The coefficient of determination, {@code 1 − Σ(y − ŷ)²/Σ(y − ȳ)²}, mean over outputs. 1 is perfect, 0 is as good as the mean of the
 * targets, and there is no lower bound. An output whose targets are all the same counts 0; nothing seen gives NaN.
 *
 * <p>The sums about the mean are carried along with the mean, so that they do not cancel when the mean is large.
 *
 * <p>Source: Draper, Smith, "Applied Regression Analysis", 3rd ed., 1998, §1.3; Chan, Golub, LeVeque, "Algorithms for computing the sample
 * variance", The American Statistician 37(3), 1983 (moving and merging sums).
 */
@AutoService(Metric.class)
public record R2() implements Metric {

    @Override
    public Goal goal() {
        return Goal.MAXIMIZE;
    }

    @Override
    public Accumulator start() {
        return new ExplainedVariation(this);
    }
}
