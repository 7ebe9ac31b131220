package org.nnj.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nnj.api.math.Matrix;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Metric;
import org.nnj.api.metric.Table;

/** The weight of the examples of each true and each decided class. */
final class Confusions implements Accumulator {

    private final Owner owner;
    private double[][] counts = new double[0][0];
    private double total;

    Confusions(Metric metric) {
        this.owner = Owner.of(metric);
    }

    @Override
    public void add(Matrix predictions, Matrix targets, Optional<Matrix> weights) {
        Examples examples = new Examples(owner.name(), predictions, targets, weights);
        int classes = Math.max(2, examples.outputs());
        if (counts.length == 0) {
            counts = new double[classes][classes];
        }
        if (counts.length != classes) {
            examples.requireOutputs(counts.length);
        }
        for (int row = 0; row < examples.rows(); row++) {
            double weight = examples.weight(row);
            int actual = examples.trueClass(row);
            int decided = examples.decidedClass(row);
            total += weight;
            if (decided != Examples.UNDECIDED) {
                counts[actual][decided] += weight;
            }
        }
    }

    @Override
    public void merge(Accumulator other) {
        if (!(other instanceof Confusions same && same.owner.equals(owner))) {
            throw owner.refusalOf(other);
        }
        int classes = same.counts.length;
        if (counts.length == 0) {
            counts = new double[classes][classes];
        }
        if (classes != 0 && classes != counts.length) {
            throw new IllegalArgumentException(
                    owner.name() + " merge: expected " + counts.length + " classes, but was " + classes);
        }
        for (int actual = 0; actual < classes; actual++) {
            for (int decided = 0; decided < classes; decided++) {
                counts[actual][decided] += same.counts[actual][decided];
            }
        }
        total += same.total;
    }

    /** NaN, being 0/0, if nothing was counted. */
    @Override
    public double result() {
        double right = 0;
        for (int k = 0; k < counts.length; k++) {
            right += counts[k][k];
        }
        return right / total;
    }

    @Override
    public Table details() {
        List<String> titles = new ArrayList<>(List.of("true\\decided"));
        List<List<String>> rows = new ArrayList<>();
        for (int actual = 0; actual < counts.length; actual++) {
            titles.add(Integer.toString(actual));
            List<String> row = new ArrayList<>(List.of(Integer.toString(actual)));
            for (double count : counts[actual]) {
                row.add(ClassCounts.count(count));
            }
            rows.add(row);
        }
        return new Table(titles, rows);
    }

    @Override
    public String toString() {
        return owner.toString();
    }
}
