package org.nnj.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nnj.api.component.Components;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Metric;
import org.nnj.api.metric.Table;

class PrecisionTest {

    private static final Metric POOLED = new Precision();
    private static final Metric POOLED_BY_LARGEST = new Precision(Average.MICRO, Decision.ARG_MAX);

    @Test
    void agreesOnTenClassesPooled() {
        Samples.assertMulticlass(
                POOLED,
                Samples.MULTICLASS.at("micro_threshold_0.5", "precision").number());
        Samples.assertMulticlass(
                new Precision(Average.MICRO, Decision.THRESHOLD, 0.2),
                Samples.MULTICLASS.at("micro_threshold_0.2", "precision").number());
        Samples.assertMulticlass(
                POOLED_BY_LARGEST,
                Samples.MULTICLASS.at("micro_argmax", "precision").number());
    }

    @Test
    void agreesOnTenClassesAveraged() {
        Samples.assertMulticlass(
                new Precision(Average.MACRO, Decision.ARG_MAX),
                Samples.MULTICLASS.at("macro", "precision").number());
        Samples.assertMulticlass(
                new Precision(Average.WEIGHTED, Decision.ARG_MAX),
                Samples.MULTICLASS.at("weighted", "precision").number());
    }

    @Test
    void agreesOnASingleOutput() {
        for (Average average : Average.values()) { // one class: its average is itself
            Samples.assertBinary(
                    new Precision(average, Decision.THRESHOLD),
                    Samples.BINARY.at("threshold_0.5", "precision").number());
            Samples.assertBinary(
                    new Precision(average, Decision.ARG_MAX, 0.3),
                    Samples.BINARY.at("threshold_0.3", "precision").number());
        }
    }

    @Test
    void agreesOnSeveralLabels() {
        Samples.assertMultilabel(
                POOLED,
                Samples.MULTILABEL.at("micro_threshold_0.5", "precision").number());
        Samples.assertMultilabelWithOwnThresholds(
                POOLED,
                Samples.MULTILABEL.at("micro_own_thresholds", "precision").number());
        Samples.assertMultilabelWithOwnThresholds(
                new Precision(Average.MACRO, Decision.THRESHOLD),
                Samples.MULTILABEL.at("macro", "precision").number());
    }

    @Test
    void exactlyTheThresholdIsANo() {
        Samples.assertEdges(
                POOLED,
                Samples.EDGES.at("micro_strict (>0.5, eq 8)", "precision").number());
    }

    @Test
    void theFirstOfEqualOutputsWins() {
        Samples.assertEdges(
                POOLED_BY_LARGEST,
                Samples.EDGES.at("micro_argmax_first_maximum", "precision").number());
    }

    @Test
    void isZeroWhereNothingIsDecidedFor() {
        for (Average average : Average.values()) {
            Samples.assertEdges(
                    new Precision(average, Decision.THRESHOLD, 0.9),
                    Samples.EDGES
                            .at("no_positive_decision (threshold 0.9)", "precision")
                            .number());
        }
    }

    @Test
    void isFoundByItsText() {
        assertThat(Components.shared().find(Metric.class, "precision")).isEqualTo(POOLED);
        assertThat(Components.shared().find(Metric.class, "precision(average=macro, decision=arg-max)"))
                .isEqualTo(new Precision(Average.MACRO, Decision.ARG_MAX));
    }

    @Test
    void refusesAThresholdThatIsNoNumber() {
        assertThatThrownBy(() -> new Precision(Average.MICRO, Decision.THRESHOLD, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("precision.threshold: expected a finite number, but was nan");
    }

    @Test
    void theDetailsHaveARowForEachClass() {
        double[] wanted = Samples.MULTICLASS.at("per_class", "precision").numbers();
        double[] support = Samples.MULTICLASS.at("per_class", "support").numbers();
        Table table = Samples.counted(
                        POOLED_BY_LARGEST,
                        Samples.matrix(Samples.MULTICLASS, "probabilities"),
                        Samples.column(Samples.MULTICLASS, "labels"))
                .details();
        assertThat(table.columns()).containsExactly("class", "precision", "recall", "f1", "support");
        assertThat(table.rows()).hasSize(wanted.length);
        for (int k = 0; k < wanted.length; k++) {
            assertThat(table.rows().get(k).get(0)).isEqualTo(Integer.toString(k));
            // printed with four digits
            assertThat(Double.parseDouble(table.rows().get(k).get(1))).isCloseTo(wanted[k], within(5.1e-5));
            assertThat(table.rows().get(k).get(4)).isEqualTo(Integer.toString((int) support[k]));
        }
    }

    @Test
    void outputsThatAreAllNaNDecideForNothing() {
        DoubleMatrix outputs = DoubleMatrix.of(new double[][] {{Double.NaN, Double.NaN}, {0, 1}});
        DoubleMatrix labels = DoubleMatrix.of(new double[][] {{0}, {1}});
        assertThat(Samples.result(POOLED_BY_LARGEST, outputs, labels)).isEqualTo(1);
        assertThat(Samples.result(new Recall(Average.MICRO, Decision.ARG_MAX), outputs, labels))
                .isEqualTo(0.5);
    }

    @Test
    void refusesABatchOfAnotherWidth() {
        Accumulator accumulator = Samples.counted(POOLED, DoubleMatrix.zeros(2, 3), DoubleMatrix.zeros(2, 3));
        assertThatThrownBy(() -> accumulator.add(DoubleMatrix.zeros(2, 4), DoubleMatrix.zeros(2, 4), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("precision predictions: expected 3 columns as before, but was 4");
    }

    @Test
    void refusesToMergeAnotherNumberOfClasses() {
        Accumulator three = Samples.counted(POOLED, DoubleMatrix.zeros(2, 3), DoubleMatrix.zeros(2, 3));
        Accumulator four = Samples.counted(POOLED, DoubleMatrix.zeros(2, 4), DoubleMatrix.zeros(2, 4));
        assertThatThrownBy(() -> three.merge(four))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("precision merge: expected 3 classes, but was 4");
    }

    @Test
    void refusesToMergeOtherHyperParameters() {
        assertThatThrownBy(() -> POOLED.start().merge(POOLED_BY_LARGEST.start()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("precision merge: expected an accumulator of precision(average=micro, decision=threshold, "
                        + "threshold=0.5), but was an accumulator of precision(average=micro, decision=arg-max, "
                        + "threshold=0.5)");
    }
}
