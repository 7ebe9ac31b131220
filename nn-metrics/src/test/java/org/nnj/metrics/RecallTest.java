package org.nnj.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nnj.api.component.Components;
import org.nnj.api.metric.Metric;

class RecallTest {

    private static final Metric POOLED = new Recall();
    private static final Metric POOLED_BY_LARGEST = new Recall(Average.MICRO, Decision.ARG_MAX);

    @Test
    void agreesOnTenClassesPooled() {
        Samples.assertMulticlass(
                POOLED, Samples.MULTICLASS.at("micro_threshold_0.5", "recall").number());
        Samples.assertMulticlass(
                new Recall(Average.MICRO, Decision.THRESHOLD, 0.2),
                Samples.MULTICLASS.at("micro_threshold_0.2", "recall").number());
        Samples.assertMulticlass(
                POOLED_BY_LARGEST,
                Samples.MULTICLASS.at("micro_argmax", "recall").number());
    }

    @Test
    void agreesOnTenClassesAveraged() {
        Samples.assertMulticlass(
                new Recall(Average.MACRO, Decision.ARG_MAX),
                Samples.MULTICLASS.at("macro", "recall").number());
        Samples.assertMulticlass(
                new Recall(Average.WEIGHTED, Decision.ARG_MAX),
                Samples.MULTICLASS.at("weighted", "recall").number());
    }

    @Test
    void agreesOnASingleOutput() {
        for (Average average : Average.values()) { // one class: its average is itself
            Samples.assertBinary(
                    new Recall(average, Decision.THRESHOLD),
                    Samples.BINARY.at("threshold_0.5", "recall").number());
            Samples.assertBinary(
                    new Recall(average, Decision.ARG_MAX, 0.3),
                    Samples.BINARY.at("threshold_0.3", "recall").number());
        }
    }

    @Test
    void agreesOnSeveralLabels() {
        Samples.assertMultilabel(
                POOLED, Samples.MULTILABEL.at("micro_threshold_0.5", "recall").number());
        Samples.assertMultilabelWithOwnThresholds(
                POOLED, Samples.MULTILABEL.at("micro_own_thresholds", "recall").number());
        Samples.assertMultilabelWithOwnThresholds(
                new Recall(Average.MACRO, Decision.THRESHOLD),
                Samples.MULTILABEL.at("macro", "recall").number());
    }

    @Test
    void exactlyTheThresholdIsANo() {
        Samples.assertEdges(
                POOLED, Samples.EDGES.at("micro_strict (>0.5, eq 8)", "recall").number());
    }

    @Test
    void theFirstOfEqualOutputsWins() {
        Samples.assertEdges(
                POOLED_BY_LARGEST,
                Samples.EDGES.at("micro_argmax_first_maximum", "recall").number());
    }

    @Test
    void isZeroWhereNothingIsDecidedFor() {
        for (Average average : Average.values()) {
            Samples.assertEdges(
                    new Recall(average, Decision.THRESHOLD, 0.9),
                    Samples.EDGES
                            .at("no_positive_decision (threshold 0.9)", "recall")
                            .number());
        }
    }

    @Test
    void isFoundByItsText() {
        assertThat(Components.shared().find(Metric.class, "recall")).isEqualTo(POOLED);
        assertThat(Components.shared().find(Metric.class, "recall(average=macro, decision=arg-max)"))
                .isEqualTo(new Recall(Average.MACRO, Decision.ARG_MAX));
    }

    @Test
    void refusesAThresholdThatIsNoNumber() {
        assertThatThrownBy(() -> new Recall(Average.MICRO, Decision.THRESHOLD, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("recall.threshold: expected a finite number, but was nan");
    }
}
