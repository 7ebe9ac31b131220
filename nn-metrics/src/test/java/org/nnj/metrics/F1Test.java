package org.nnj.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nnj.api.component.Components;
import org.nnj.api.metric.Metric;

class F1Test {

    private static final Metric POOLED = new F1();
    private static final Metric POOLED_BY_LARGEST = new F1(Average.MICRO, Decision.ARG_MAX);

    @Test
    void agreesOnTenClassesPooled() {
        Samples.assertMulticlass(
                POOLED, Samples.MULTICLASS.at("micro_threshold_0.5", "f1").number());
        Samples.assertMulticlass(
                new F1(Average.MICRO, Decision.THRESHOLD, 0.2),
                Samples.MULTICLASS.at("micro_threshold_0.2", "f1").number());
        Samples.assertMulticlass(
                POOLED_BY_LARGEST, Samples.MULTICLASS.at("micro_argmax", "f1").number());
    }

    @Test
    void agreesOnTenClassesAveraged() {
        Samples.assertMulticlass(
                new F1(Average.MACRO, Decision.ARG_MAX),
                Samples.MULTICLASS.at("macro", "f1").number());
        Samples.assertMulticlass(
                new F1(Average.WEIGHTED, Decision.ARG_MAX),
                Samples.MULTICLASS.at("weighted", "f1").number());
    }

    @Test
    void agreesOnASingleOutput() {
        for (Average average : Average.values()) { // one class: its average is itself
            Samples.assertBinary(
                    new F1(average, Decision.THRESHOLD),
                    Samples.BINARY.at("threshold_0.5", "f1").number());
            Samples.assertBinary(
                    new F1(average, Decision.ARG_MAX, 0.3),
                    Samples.BINARY.at("threshold_0.3", "f1").number());
        }
    }

    @Test
    void agreesOnSeveralLabels() {
        Samples.assertMultilabel(
                POOLED, Samples.MULTILABEL.at("micro_threshold_0.5", "f1").number());
        Samples.assertMultilabelWithOwnThresholds(
                POOLED, Samples.MULTILABEL.at("micro_own_thresholds", "f1").number());
        Samples.assertMultilabelWithOwnThresholds(
                new F1(Average.MACRO, Decision.THRESHOLD),
                Samples.MULTILABEL.at("macro", "f1").number());
    }

    @Test
    void exactlyTheThresholdIsANo() {
        Samples.assertEdges(
                POOLED, Samples.EDGES.at("micro_strict (>0.5, eq 8)", "f1").number());
    }

    @Test
    void theFirstOfEqualOutputsWins() {
        Samples.assertEdges(
                POOLED_BY_LARGEST,
                Samples.EDGES.at("micro_argmax_first_maximum", "f1").number());
    }

    @Test
    void isZeroWhereNothingIsDecidedFor() {
        for (Average average : Average.values()) {
            Samples.assertEdges(
                    new F1(average, Decision.THRESHOLD, 0.9),
                    Samples.EDGES
                            .at("no_positive_decision (threshold 0.9)", "f1")
                            .number());
        }
    }

    @Test
    void isFoundByItsText() {
        assertThat(Components.shared().find(Metric.class, "f1")).isEqualTo(POOLED);
        assertThat(Components.shared().find(Metric.class, "f1(average=macro, decision=arg-max)"))
                .isEqualTo(new F1(Average.MACRO, Decision.ARG_MAX));
    }

    @Test
    void refusesAThresholdThatIsNoNumber() {
        assertThatThrownBy(() -> new F1(Average.MICRO, Decision.THRESHOLD, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("f1.threshold: expected a finite number, but was nan");
    }
}
