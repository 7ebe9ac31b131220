package org.nnj.metrics;

import com.google.auto.service.AutoService;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Goal;
import org.nnj.api.metric.Metric;

/**
 * The share of examples whose largest output is that of the right class, the first of several equal ones. A single output column
 * decides between the classes 0 and 1: for 1 if it is strictly greater than 0.5. An example whose outputs are all NaN is not right.
 *
 * <p>Targets are one-hot (or shares: the largest counts), class indices in one column, or 0 and 1 beside a single output. Nothing seen
 * gives NaN. This is not equation 104 of the seminar paper, which counts decisions and not examples: see {@link MicroAccuracy}.
 */
@AutoService(Metric.class)
public record Accuracy() implements Metric {

    @Override
    public Goal goal() {
        return Goal.MAXIMIZE;
    }

    @Override
    public Accumulator start() {
        return new ShareOfExamples(this, (examples, row) -> examples.decidedClass(row) == examples.trueClass(row));
    }
}
