package org.nnj.metrics;

import java.util.Optional;
import org.nnj.api.loss.Loss;
import org.nnj.api.math.Matrix;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Metric;

/** The mean of a loss over the examples. Outputs that the loss does not take are refused; those that are NaN themselves make it NaN. */
final class LossMean implements Accumulator {

    private final Owner owner;
    private final Loss loss;
    private double sum;
    private double total;
    private double[] prediction = new double[0];
    private double[] target = new double[0];

    LossMean(Metric metric, Loss loss) {
        this.owner = Owner.of(metric);
        this.loss = loss;
    }

    @Override
    public void add(Matrix predictions, Matrix targets, Optional<Matrix> weights) {
        Examples examples = new Examples(owner.name(), predictions, targets, weights);
        int width = loss.targetColumns(examples.outputs());
        boolean oneHot = examples.hasClassIndices() && width == examples.outputs();
        if (!oneHot) {
            loss.requireTargets(targets, examples.rows(), examples.outputs());
        }
        if (prediction.length != examples.outputs() || target.length != width) {
            prediction = new double[examples.outputs()];
            target = new double[width];
        }
        for (int row = 0; row < examples.rows(); row++) {
            double weight = examples.weight(row);
            if (weight > 0) { // 0 times an infinite loss would be NaN
                predictions.copyRow(row, prediction);
                if (oneHot) {
                    examples.copyTargets(row, target);
                } else {
                    targets.copyRow(row, target);
                }
                sum += weight * lossOf(row);
                total += weight;
            }
        }
    }

    /** Of the present prediction and target. */
    private double lossOf(int row) {
        double value = loss.value(prediction, target);
        if (Double.isNaN(value) && areNumbers(prediction) && areNumbers(target)) {
            throw new IllegalArgumentException(
                    owner.name() + " predictions: expected outputs of which the loss is a number, but in row " + row
                            + " it is NaN; the output activation must go with the loss, as softmax with cross-entropy");
        }
        return value;
    }

    private static boolean areNumbers(double[] values) {
        for (double value : values) {
            if (Double.isNaN(value)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void merge(Accumulator other) {
        if (!(other instanceof LossMean same && same.owner.equals(owner))) {
            throw owner.refusalOf(other);
        }
        sum += same.sum;
        total += same.total;
    }

    /** NaN, being 0/0, if nothing was counted. */
    @Override
    public double result() {
        return sum / total;
    }

    @Override
    public String toString() {
        return owner.toString();
    }
}
