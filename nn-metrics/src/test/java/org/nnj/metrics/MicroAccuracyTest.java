package org.nnj.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Metric;

class MicroAccuracyTest {

    private static final Metric ABOVE_HALF = new MicroAccuracy(Decision.THRESHOLD, 0.5);

    @Test
    void agreesOnTenClasses() {
        Samples.assertMulticlass(
                new MicroAccuracy(),
                Samples.MULTICLASS.at("micro_argmax", "accuracy").number());
        Samples.assertMulticlass(
                ABOVE_HALF,
                Samples.MULTICLASS.at("micro_threshold_0.5", "accuracy").number());
        Samples.assertMulticlass(
                new MicroAccuracy(Decision.THRESHOLD, 0.2),
                Samples.MULTICLASS.at("micro_threshold_0.2", "accuracy").number());
    }

    @Test
    void aSingleOutputIsDecidedByTheThresholdAlways() {
        double wanted = Samples.BINARY.at("threshold_0.3", "accuracy").number();
        Samples.assertBinary(new MicroAccuracy(Decision.THRESHOLD, 0.3), wanted);
        Samples.assertBinary(new MicroAccuracy(Decision.ARG_MAX, 0.3), wanted);
    }

    @Test
    void agreesOnSeveralLabels() {
        Samples.assertMultilabel(
                ABOVE_HALF,
                Samples.MULTILABEL.at("micro_threshold_0.5", "accuracy").number());
    }

    @Test
    void agreesOnTheEdges() {
        Samples.assertEdges(
                new MicroAccuracy(),
                Samples.EDGES.at("micro_argmax_first_maximum", "accuracy").number());
        Samples.assertEdges(
                ABOVE_HALF,
                Samples.EDGES.at("micro_strict (>0.5, eq 8)", "accuracy").number());
        Samples.assertEdges(
                new MicroAccuracy(Decision.THRESHOLD, 0.9),
                Samples.EDGES
                        .at("no_positive_decision (threshold 0.9)", "accuracy")
                        .number());
    }

    @Test
    void anAccuracyOf95PercentIs99PercentOfTheDecisionsOfTenClasses() {
        DoubleMatrix outputs = DoubleMatrix.zeros(1000, 10);
        DoubleMatrix labels = DoubleMatrix.zeros(1000, 1);
        for (int row = 0; row < 1000; row++) {
            int label = row % 10;
            labels.set(row, 0, label);
            outputs.set(row, row < 950 ? label : (label + 1) % 10, 1);
        }
        assertThat(Samples.result(new Accuracy(), outputs, labels)).isEqualTo(0.95);
        double wanted =
                Samples.FILE.at("seminar_table", "own: precision=recall=.950").number();
        assertThat(Samples.result(new MicroAccuracy(), outputs, labels)).isCloseTo(wanted, within(Samples.TOLERANCE));
        assertThat(Samples.result(new Precision(Average.MICRO, Decision.ARG_MAX), outputs, labels))
                .isEqualTo(0.95);
        assertThat(Samples.result(new Recall(Average.MICRO, Decision.ARG_MAX), outputs, labels))
                .isEqualTo(0.95);
    }

    @Test
    void aPrecisionOf941AndARecallOf895Are984PermilleOfTheDecisionsOfTenClasses() {
        // three kinds of examples of class 0: decided for 0 alone, for 0 and 1, for nothing; their shares make
        // precision and recall
        double recall = 0.895;
        double both = recall / 0.941 - recall;
        DoubleMatrix outputs = DoubleMatrix.zeros(3, 10);
        outputs.set(0, 0, 1);
        outputs.set(1, 0, 1);
        outputs.set(1, 1, 1);
        DoubleMatrix shares = DoubleMatrix.of(new double[][] {{recall - both}, {both}, {1 - recall}});
        double wanted = Samples.FILE
                .at("seminar_table", "tensorflow: precision .941 recall .895")
                .number();
        assertThat(weighted(new Precision(), outputs, shares)).isCloseTo(0.941, within(Samples.TOLERANCE));
        assertThat(weighted(new Recall(), outputs, shares)).isCloseTo(0.895, within(Samples.TOLERANCE));
        assertThat(weighted(ABOVE_HALF, outputs, shares)).isCloseTo(wanted, within(Samples.TOLERANCE));
    }

    private static double weighted(Metric metric, DoubleMatrix outputs, DoubleMatrix weights) {
        Accumulator accumulator = metric.start();
        accumulator.add(outputs, DoubleMatrix.zeros(outputs.rows(), 1), Optional.of(weights));
        return accumulator.result();
    }

    @Test
    void refusesAThresholdThatIsInfinite() {
        assertThatThrownBy(() -> new MicroAccuracy(Decision.THRESHOLD, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("micro-accuracy.threshold: expected a finite number, but was infinity");
    }
}
