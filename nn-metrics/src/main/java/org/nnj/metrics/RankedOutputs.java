package org.nnj.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nnj.api.math.Matrix;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Metric;
import org.nnj.api.metric.Table;

/** Keeps every output, to rank them in the end. */
final class RankedOutputs implements Accumulator {

    private static final int FIRST_CAPACITY = 256;

    private final Owner owner;
    private int classes;
    private int examples;
    private double total;
    private boolean sawNaN;
    private double[] outputs = new double[0];
    private boolean[] belongs = new boolean[0];
    private double[] exampleWeights = new double[0];
    private double[] row = new double[0];

    RankedOutputs(Metric metric) {
        this.owner = Owner.of(metric);
    }

    @Override
    public void add(Matrix predictions, Matrix targets, Optional<Matrix> weights) {
        Examples batch = new Examples(owner.name(), predictions, targets, weights);
        if (classes == 0) {
            begin(batch.outputs());
        }
        batch.requireOutputs(classes);
        reserve(batch.rows());
        for (int i = 0; i < batch.rows(); i++) {
            add(batch, i);
        }
    }

    private void begin(int outputsOfAnExample) {
        classes = outputsOfAnExample;
        row = new double[classes];
    }

    private void add(Examples batch, int i) {
        double weight = batch.weight(i);
        int start = examples * classes;
        batch.predictions().copyRow(i, row);
        for (int k = 0; k < classes; k++) {
            outputs[start + k] = row[k] + 0.0; // −0 + 0 = 0: the two rank the same
            sawNaN |= Double.isNaN(row[k]);
        }
        batch.copyTargets(i, row);
        for (int k = 0; k < classes; k++) {
            belongs[start + k] = Examples.isYes(row[k]);
        }
        exampleWeights[examples] = weight;
        total += weight;
        examples++;
    }

    private void reserve(int more) {
        int wanted = Math.addExact(examples, more);
        if (wanted > exampleWeights.length) {
            int capacity = Math.max(wanted, Math.max(FIRST_CAPACITY, examples + (examples >> 1)));
            outputs = Arrays.copyOf(outputs, Math.multiplyExact(capacity, classes));
            belongs = Arrays.copyOf(belongs, capacity * classes);
            exampleWeights = Arrays.copyOf(exampleWeights, capacity);
        }
    }

    @Override
    public void merge(Accumulator other) {
        if (!(other instanceof RankedOutputs same && same.owner.equals(owner))) {
            throw owner.refusalOf(other);
        }
        if (same.classes == 0) {
            return;
        }
        if (classes == 0) {
            begin(same.classes);
        }
        if (same.classes != classes) {
            throw new IllegalArgumentException(
                    owner.name() + " merge: expected " + classes + " classes, but was " + same.classes);
        }
        reserve(same.examples);
        int start = examples * classes;
        System.arraycopy(same.outputs, 0, outputs, start, same.examples * classes);
        System.arraycopy(same.belongs, 0, belongs, start, same.examples * classes);
        System.arraycopy(same.exampleWeights, 0, exampleWeights, examples, same.examples);
        examples += same.examples;
        total += same.total;
        sawNaN |= same.sawNaN;
    }

    @Override
    public double result() {
        if (total == 0 || sawNaN) {
            return Double.NaN;
        }
        double sum = 0;
        int defined = 0;
        for (int k = 0; k < classes; k++) {
            double area = area(k);
            if (!Double.isNaN(area)) {
                sum += area;
                defined++;
            }
        }
        return Ratio.share(sum, defined);
    }

    /** The area of one class; NaN if there is nothing to compare. */
    private double area(int k) {
        double[] ranks = distinctOutputs(k);
        double[] positive = new double[ranks.length];
        double[] negative = new double[ranks.length];
        for (int i = 0; i < examples; i++) {
            int rank = Arrays.binarySearch(ranks, outputs[i * classes + k]);
            double[] side = belongs[i * classes + k] ? positive : negative;
            side[rank] += exampleWeights[i];
        }
        double below = 0;
        double positives = 0;
        double area = 0;
        for (int rank = 0; rank < ranks.length; rank++) {
            area += positive[rank] * (below + 0.5 * negative[rank]);
            below += negative[rank];
            positives += positive[rank];
        }
        return area / (positives * below);
    }

    /** The outputs for one class, ascending, each once. */
    private double[] distinctOutputs(int k) {
        double[] sorted = new double[examples];
        for (int i = 0; i < examples; i++) {
            sorted[i] = outputs[i * classes + k];
        }
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < examples; i++) {
            if (distinct == 0 || sorted[i] != sorted[distinct - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, distinct);
    }

    @Override
    public Table details() {
        List<List<String>> rows = new ArrayList<>();
        if (!sawNaN) {
            for (int k = 0; k < classes; k++) {
                rows.add(List.of(Integer.toString(k), ClassCounts.fraction(area(k))));
            }
        }
        return new Table(List.of("class", "area"), rows);
    }

    @Override
    public String toString() {
        return owner.toString();
    }
}
