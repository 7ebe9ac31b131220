package org.nnj.metrics;

import java.util.Optional;
import org.nnj.api.math.Matrix;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Metric;

/** The sums of squares about the prediction and about the mean of the targets, an output each. */
final class ExplainedVariation implements Accumulator {

    private final Owner owner;
    private double total;
    private double[] means = new double[0];
    private double[] aboutMean = new double[0];
    private double[] aboutPrediction = new double[0];
    private double[] prediction = new double[0];
    private double[] target = new double[0];

    ExplainedVariation(Metric metric) {
        this.owner = Owner.of(metric);
    }

    @Override
    public void add(Matrix predictions, Matrix targets, Optional<Matrix> weights) {
        Examples examples = new Examples(owner.name(), predictions, targets, weights);
        if (means.length == 0) {
            begin(examples.outputs());
        }
        examples.requireOutputs(means.length);
        for (int row = 0; row < examples.rows(); row++) {
            double weight = examples.weight(row);
            if (weight > 0) {
                predictions.copyRow(row, prediction);
                examples.copyTargets(row, target);
                add(weight);
            }
        }
    }

    private void begin(int outputs) {
        means = new double[outputs];
        aboutMean = new double[outputs];
        aboutPrediction = new double[outputs];
        prediction = new double[outputs];
        target = new double[outputs];
    }

    private void add(double weight) {
        total += weight;
        for (int j = 0; j < means.length; j++) {
            double residual = target[j] - prediction[j];
            double distance = target[j] - means[j];
            means[j] += distance * (weight / total);
            aboutMean[j] += weight * distance * (target[j] - means[j]); // the mean before, the mean after
            aboutPrediction[j] += weight * residual * residual;
        }
    }

    @Override
    public void merge(Accumulator other) {
        if (!(other instanceof ExplainedVariation same && same.owner.equals(owner))) {
            throw owner.refusalOf(other);
        }
        if (same.total == 0) {
            return;
        }
        if (means.length == 0) {
            begin(same.means.length);
        }
        if (same.means.length != means.length) {
            throw new IllegalArgumentException(
                    owner.name() + " merge: expected " + means.length + " outputs, but was " + same.means.length);
        }
        double share = same.total / (total + same.total);
        for (int j = 0; j < means.length; j++) {
            double distance = same.means[j] - means[j];
            aboutMean[j] += same.aboutMean[j] + distance * distance * total * share;
            means[j] += distance * share;
            aboutPrediction[j] += same.aboutPrediction[j];
        }
        total += same.total;
    }

    @Override
    public double result() {
        if (total == 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (int j = 0; j < means.length; j++) {
            sum += aboutMean[j] == 0 ? 0 : 1 - aboutPrediction[j] / aboutMean[j];
        }
        return sum / means.length;
    }

    @Override
    public String toString() {
        return owner.toString();
    }
}
