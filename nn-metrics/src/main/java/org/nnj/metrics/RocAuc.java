package org.nnj.metrics;

import com.google.auto.service.AutoService;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Goal;
import org.nnj.api.metric.Metric;

/**
 * The area under the receiver operating characteristic: the probability that a random example of a class has a larger output than a
 * random one of the rest, equal outputs counted half. It depends on the order of the outputs alone. For several outputs it is the mean
 * over the columns, each class against the rest; the details have the area of each.
 *
 * <p>Exact: every output is kept, 9 bytes each and 8 an example, until the result is asked for. Targets are one-hot, multi-hot (yes above
 * ½), class indices in one column, or 0 and 1 beside a single output. A class that no example or every example belongs to has no area and
 * is left out of the mean; if all are, the result is 0. Nothing seen, or an output of NaN, gives NaN.
 *
 * <p>Source: Hanley, McNeil, "The meaning and use of the area under a receiver operating characteristic (ROC) curve", Radiology 143,
 * 1982; Mann, Whitney, Ann. Math. Statist. 18(1), 1947.
 */
@AutoService(Metric.class)
public record RocAuc() implements Metric {

    @Override
    public Goal goal() {
        return Goal.MAXIMIZE;
    }

    @Override
    public Accumulator start() {
        return new RankedOutputs(this);
    }
}
