package org.nnj.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Metric;
import org.nnj.testkit.Expected;

/** The samples of metrics.json, whose values scikit-learn 1.2.1 computed. */
final class Samples {

    /** What metrics.json states. */
    static final double TOLERANCE = 1e-12;

    static final Expected FILE = Expected.load(Samples.class, "/metrics.json");
    static final Expected MULTICLASS = FILE.at("multiclass", "0");
    static final Expected BINARY = FILE.at("binary", "0");
    static final Expected MULTILABEL = FILE.at("multilabel", "0");
    static final Expected REGRESSION = FILE.at("regression", "0");
    static final Expected EDGES = FILE.at("edge_cases");

    private Samples() {}

    static DoubleMatrix matrix(Expected sample, String name) {
        return sample.at(name).matrix();
    }

    /** A list of numbers, one a row. */
    static DoubleMatrix column(Expected sample, String name) {
        double[] numbers = sample.at(name).numbers();
        return DoubleMatrix.wrap(numbers.length, 1, numbers);
    }

    /** Classes as one-hot rows. */
    static DoubleMatrix oneHot(Matrix classes, int width) {
        DoubleMatrix rows = DoubleMatrix.zeros(classes.rows(), width);
        for (int row = 0; row < classes.rows(); row++) {
            rows.set(row, (int) classes.get(row, 0), 1);
        }
        return rows;
    }

    /** The rows from one to below another. */
    static DoubleMatrix rows(Matrix matrix, int from, int to) {
        DoubleMatrix part = DoubleMatrix.zeros(to - from, matrix.columns());
        double[] row = new double[matrix.columns()];
        for (int i = from; i < to; i++) {
            matrix.copyRow(i, row);
            part.setRow(i - from, row);
        }
        return part;
    }

    static double result(Metric metric, Matrix predictions, Matrix targets) {
        return counted(metric, predictions, targets).result();
    }

    static Accumulator counted(Metric metric, Matrix predictions, Matrix targets) {
        Accumulator accumulator = metric.start();
        accumulator.add(predictions, targets, Optional.empty());
        return accumulator;
    }

    /** The 10-class sample, with class indices and with one-hot targets. */
    static void assertMulticlass(Metric metric, double wanted) {
        Matrix predictions = matrix(MULTICLASS, "probabilities");
        Matrix labels = column(MULTICLASS, "labels");
        assertResult(metric, predictions, labels, wanted);
        assertResult(metric, predictions, oneHot(labels, 10), wanted);
    }

    static void assertBinary(Metric metric, double wanted) {
        assertResult(metric, column(BINARY, "probabilities"), column(BINARY, "targets"), wanted);
    }

    static void assertMultilabel(Metric metric, double wanted) {
        assertResult(metric, matrix(MULTILABEL, "probabilities"), matrix(MULTILABEL, "targets"), wanted);
    }

    /** The multi-label sample with a threshold for each class: moved, so that one half decides as that threshold would. */
    static void assertMultilabelWithOwnThresholds(Metric metric, double wanted) {
        DoubleMatrix moved = matrix(MULTILABEL, "probabilities");
        double[] thresholds = MULTILABEL.at("thresholds_per_class").numbers();
        for (int row = 0; row < moved.rows(); row++) {
            for (int k = 0; k < thresholds.length; k++) {
                moved.set(row, k, moved.get(row, k) - thresholds[k] + 0.5);
            }
        }
        assertResult(metric, moved, matrix(MULTILABEL, "targets"), wanted);
    }

    static void assertRegression(Metric metric, double wanted) {
        assertResult(metric, matrix(REGRESSION, "predictions"), matrix(REGRESSION, "targets"), wanted);
    }

    static void assertEdges(Metric metric, double wanted) {
        assertResult(metric, matrix(EDGES, "probabilities"), column(EDGES, "labels"), wanted);
    }

    static void assertResult(Metric metric, Matrix predictions, Matrix targets, double wanted) {
        assertThat(result(metric, predictions, targets))
                .as("%s", metric)
                .isCloseTo(wanted, within(TOLERANCE * Math.abs(wanted)));
    }
}
