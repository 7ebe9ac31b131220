package org.nnj.metrics;

import java.util.Optional;
import org.nnj.api.math.Matrix;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Metric;

/** The share, by weight, of the examples that are right. */
final class ShareOfExamples implements Accumulator {

    private final Owner owner;
    private final Judgement judgement;
    private double right;
    private double total;

    /** Says which examples are right. */
    interface Judgement {
        boolean isRight(Examples examples, int row);
    }

    ShareOfExamples(Metric metric, Judgement judgement) {
        this.owner = Owner.of(metric);
        this.judgement = judgement;
    }

    @Override
    public void add(Matrix predictions, Matrix targets, Optional<Matrix> weights) {
        Examples examples = new Examples(owner.name(), predictions, targets, weights);
        for (int row = 0; row < examples.rows(); row++) {
            double weight = examples.weight(row);
            total += weight;
            if (judgement.isRight(examples, row)) {
                right += weight;
            }
        }
    }

    @Override
    public void merge(Accumulator other) {
        if (!(other instanceof ShareOfExamples same && same.owner.equals(owner))) {
            throw owner.refusalOf(other);
        }
        right += same.right;
        total += same.total;
    }

    /** NaN, being 0/0, if nothing was counted. */
    @Override
    public double result() {
        return right / total;
    }

    @Override
    public String toString() {
        return owner.toString();
    }
}
