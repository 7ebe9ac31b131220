package org.nnj.metrics;

import com.google.auto.service.AutoService;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Goal;
import org.nnj.api.metric.Metric;

/**
 * Which class is taken for which: the details have a row for each true class and a column for each decided one, by weight. The one
 * number that it gives is the {@link Accuracy}, the diagonal's share.
 *
 * <p>Targets and decisions as for {@link Accuracy}; a single output column stands for the classes 0 and 1. An example whose outputs are
 * all NaN counts as wrong, but stands in no column. Nothing seen gives NaN.
 */
@AutoService(Metric.class)
public record ConfusionMatrix() implements Metric {

    @Override
    public Goal goal() {
        return Goal.MAXIMIZE;
    }

    @Override
    public Accumulator start() {
        return new Confusions(this);
    }
}
