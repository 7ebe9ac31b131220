package org.nnj.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Metric;

/** Laws that hold for each metric of this module and its variants, on 37 examples of five classes with weights. */
class EveryMetricTest {

    /** Weights are multiples of ⅛ and sums short: only the order in which R² and losses are added leaves a trace. */
    private static final double TOLERANCE = 1e-13;

    private static final int ROWS = 37;
    private static final int CLASSES = 5;
    private static final DoubleMatrix PREDICTIONS = DoubleMatrix.zeros(ROWS, CLASSES);
    private static final DoubleMatrix LABELS = DoubleMatrix.zeros(ROWS, 1);
    private static final DoubleMatrix WEIGHTS = DoubleMatrix.zeros(ROWS, 1);

    static {
        for (int row = 0; row < ROWS; row++) {
            for (int k = 0; k < CLASSES; k++) {
                PREDICTIONS.set(row, k, (1 + (row * 7 + k * k * 5) % 11) / 16.0); // exact in float, and with ties
            }
            LABELS.set(row, 0, row * row % CLASSES);
            WEIGHTS.set(row, 0, (row % 4) / 8.0);
        }
    }

    static List<Metric> metrics() {
        return List.of(
                new Accuracy(),
                new TopKAccuracy(2),
                new MicroAccuracy(),
                new MicroAccuracy(Decision.THRESHOLD, 0.4),
                new Precision(),
                new Precision(Average.MACRO, Decision.ARG_MAX),
                new Recall(Average.WEIGHTED, Decision.ARG_MAX),
                new F1(Average.MACRO, Decision.THRESHOLD, 0.4),
                new ConfusionMatrix(),
                new RocAuc(),
                new R2(),
                new MeanLoss(new StandInCrossentropy()),
                new CategoricalCrossentropy(),
                new MeanSquaredError(),
                new MeanAbsoluteError());
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void batchesOfUnequalSizeGiveWhatTheWholeGives(Metric metric) {
        Accumulator parts = metric.start();
        int from = 0;
        for (int to : new int[] {16, 16, 32, 33, ROWS}) { // the second is empty
            add(parts, from, to);
            from = to;
        }
        Accumulator whole = whole(metric);
        assertThat(parts.result()).isEqualTo(whole.result());
        assertThat(parts.details()).isEqualTo(whole.details());
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void mergedPartsGiveWhatTheWholeGives(Metric metric) {
        Accumulator merged = metric.start();
        merged.merge(metric.start());
        add(merged, 0, 10);
        Accumulator second = metric.start();
        add(second, 10, 30);
        Accumulator third = metric.start();
        add(third, 30, ROWS);
        second.merge(third);
        merged.merge(second);
        merged.merge(metric.start());
        assertThat(merged.result()).isCloseTo(whole(metric).result(), within(TOLERANCE));
        assertThat(merged.details()).isEqualTo(whole(metric).details());
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void mergingIntoNothingGivesTheOther(Metric metric) {
        Accumulator empty = metric.start();
        empty.merge(whole(metric));
        assertThat(empty.result()).isEqualTo(whole(metric).result());
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void nothingSeenGivesNaN(Metric metric) {
        assertThat(metric.start().result()).isNaN();
        Accumulator emptyBatch = metric.start();
        add(emptyBatch, 0, 0);
        assertThat(emptyBatch.result()).isNaN();
        Accumulator withoutWeight = metric.start();
        withoutWeight.add(PREDICTIONS, LABELS, Optional.of(DoubleMatrix.zeros(ROWS, 1)));
        assertThat(withoutWeight.result()).isNaN();
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void singlePrecisionOfExactNumbersGivesTheSame(Metric metric) {
        Accumulator floats = metric.start();
        floats.add(
                PREDICTIONS.as(ElementType.FLOAT),
                LABELS.as(ElementType.FLOAT),
                Optional.of(WEIGHTS.as(ElementType.FLOAT)));
        assertThat(floats.result()).isEqualTo(whole(metric).result());
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void classIndicesMeanOneHotTargets(Metric metric) {
        Accumulator oneHot = metric.start();
        oneHot.add(PREDICTIONS, Samples.oneHot(LABELS, CLASSES), Optional.of(WEIGHTS));
        assertThat(oneHot.result()).isEqualTo(whole(metric).result());
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void aWeightIsANumberOfCopies(Metric metric) {
        Accumulator copies = metric.start();
        for (int row = 0; row < ROWS; row++) {
            for (int copy = 0; copy < row % 4; copy++) {
                copies.add(
                        Samples.rows(PREDICTIONS, row, row + 1), Samples.rows(LABELS, row, row + 1), Optional.empty());
            }
        }
        assertThat(copies.result()).isCloseTo(whole(metric).result(), within(TOLERANCE));
    }

    private static Accumulator whole(Metric metric) {
        Accumulator accumulator = metric.start();
        add(accumulator, 0, ROWS);
        return accumulator;
    }

    private static void add(Accumulator accumulator, int from, int to) {
        Matrix weights = Samples.rows(WEIGHTS, from, to);
        accumulator.add(Samples.rows(PREDICTIONS, from, to), Samples.rows(LABELS, from, to), Optional.of(weights));
    }
}
