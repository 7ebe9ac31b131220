package org.nnj.metrics;

import java.util.Optional;
import org.nnj.api.math.Matrix;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Metric;
import org.nnj.api.metric.Table;

/** Counts the decisions for and against each class; a formula makes one number of the counts. */
final class DecisionCounter implements Accumulator {

    private final Owner owner;
    private final Decision decision;
    private final double threshold;
    private final Formula formula;
    private ClassCounts counts = new ClassCounts(0);
    private double[] outputs = new double[0];
    private double[] truth = new double[0];

    /** Makes one number of the counts. */
    interface Formula {
        double of(ClassCounts counts);
    }

    DecisionCounter(Metric metric, Decision decision, double threshold, Formula formula) {
        this.owner = Owner.of(metric);
        this.decision = decision;
        this.threshold = threshold;
        this.formula = formula;
    }

    @Override
    public void add(Matrix predictions, Matrix targets, Optional<Matrix> weights) {
        Examples examples = new Examples(owner.name(), predictions, targets, weights);
        if (counts.classes() == 0) {
            begin(examples.outputs());
        }
        examples.requireOutputs(counts.classes());
        boolean byLargest = decision == Decision.ARG_MAX && examples.outputs() > 1;
        for (int row = 0; row < examples.rows(); row++) {
            double weight = examples.weight(row);
            counts.countExample(weight);
            if (byLargest) {
                countLargest(examples, row, weight);
            } else {
                countAboveThreshold(examples, row, weight);
            }
        }
    }

    private void begin(int classes) {
        counts = new ClassCounts(classes);
        outputs = new double[classes];
        truth = new double[classes];
    }

    private void countLargest(Examples examples, int row, double weight) {
        int decided = examples.decidedClass(row);
        int actual = examples.trueClass(row);
        counts.count(actual, decided == actual, true, weight);
        if (decided != actual && decided != Examples.UNDECIDED) {
            counts.count(decided, true, false, weight);
        }
    }

    private void countAboveThreshold(Examples examples, int row, double weight) {
        examples.predictions().copyRow(row, outputs);
        examples.copyTargets(row, truth);
        for (int k = 0; k < outputs.length; k++) {
            counts.count(k, outputs[k] > threshold, Examples.isYes(truth[k]), weight);
        }
    }

    @Override
    public void merge(Accumulator other) {
        if (!(other instanceof DecisionCounter same && same.owner.equals(owner))) {
            throw owner.refusalOf(other);
        }
        if (same.counts.classes() == 0) {
            return;
        }
        if (counts.classes() == 0) {
            begin(same.counts.classes());
        }
        if (counts.classes() != same.counts.classes()) {
            throw new IllegalArgumentException(owner.name() + " merge: expected " + counts.classes()
                    + " classes, but was " + same.counts.classes());
        }
        counts.add(same.counts);
    }

    @Override
    public double result() {
        return counts.isEmpty() ? Double.NaN : formula.of(counts);
    }

    @Override
    public Table details() {
        return counts.table();
    }

    @Override
    public String toString() {
        return owner.toString();
    }
}
