package org.nnj.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nnj.api.math.DoubleMatrix;
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
    void refusesAThresholdThatIsInfinite() {
        assertThatThrownBy(() -> new MicroAccuracy(Decision.THRESHOLD, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("micro-accuracy.threshold: expected a finite number, but was infinity");
    }
}
