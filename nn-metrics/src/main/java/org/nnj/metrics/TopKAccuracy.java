package org.nnj.metrics;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Goal;
import org.nnj.api.metric.Metric;

/**
 * The share of examples whose right class is among the k largest outputs; of equal outputs the first is the larger one, so that
 * {@code k = 1} is {@link Accuracy}. With k classes or more every example is right, unless the output of its class is NaN.
 *
 * <p>Targets as for {@link Accuracy}; a single output column stands for the classes 0 and 1. Nothing seen gives NaN.
 *
 * @param k how many outputs are looked at, at least 1
 */
@AutoService(Metric.class)
public record TopKAccuracy(int k) implements Metric {

    /** The five largest. */
    public TopKAccuracy() {
        this(5);
    }

    /** Checks the range. */
    public TopKAccuracy {
        Check.atLeast("top-k-accuracy.k", k, 1);
    }

    @Override
    public Goal goal() {
        return Goal.MAXIMIZE;
    }

    @Override
    public Accumulator start() {
        return new ShareOfExamples(this, (examples, row) -> placesBefore(examples, row) < k);
    }

    /** How many classes come before the right one. */
    private static int placesBefore(Examples examples, int row) {
        int right = examples.trueClass(row);
        if (examples.outputs() == 1) {
            int decided = examples.decidedClass(row);
            return decided == Examples.UNDECIDED ? Integer.MAX_VALUE : Math.abs(decided - right);
        }
        double own = examples.predictions().get(row, right);
        if (Double.isNaN(own)) {
            return Integer.MAX_VALUE;
        }
        int before = 0;
        for (int k = 0; k < examples.outputs(); k++) {
            double output = examples.predictions().get(row, k);
            if (output > own || (output == own && k < right)) {
                before++;
            }
        }
        return before;
    }
}
