package org.nnj.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nnj.api.component.Components;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Goal;
import org.nnj.api.metric.Metric;

class AccuracyTest {

    private static final Metric ACCURACY = new Accuracy();

    @Test
    void agreesOnTenClasses() {
        Samples.assertMulticlass(ACCURACY, Samples.MULTICLASS.at("accuracy").number());
    }

    @Test
    void aSingleOutputDecidesAboveOneHalf() {
        Samples.assertBinary(
                ACCURACY, Samples.BINARY.at("threshold_0.5", "accuracy").number());
    }

    @Test
    void exactlyOneHalfDecidesForTheClassZero() {
        DoubleMatrix half = DoubleMatrix.of(new double[][] {{0.5}});
        assertThat(Samples.result(ACCURACY, half, DoubleMatrix.of(new double[][] {{0}})))
                .isEqualTo(1);
        assertThat(Samples.result(ACCURACY, half, DoubleMatrix.of(new double[][] {{1}})))
                .isZero();
    }

    @Test
    void theFirstOfEqualOutputsWins() {
        FloatMatrix tie = FloatMatrix.of(new float[][] {{0.5f, 0.5f, 0}});
        assertThat(Samples.result(ACCURACY, tie, FloatMatrix.of(new float[][] {{0}})))
                .isEqualTo(1);
        assertThat(Samples.result(ACCURACY, tie, FloatMatrix.of(new float[][] {{1}})))
                .isZero();
    }

    @Test
    void theLargestShareIsTheClassOfASoftTarget() {
        DoubleMatrix outputs = DoubleMatrix.of(new double[][] {{0.2, 0.5, 0.3}});
        assertThat(Samples.result(ACCURACY, outputs, DoubleMatrix.of(new double[][] {{0.3, 0.4, 0.3}})))
                .isEqualTo(1);
    }

    @Test
    void outputsThatAreAllNaNAreNotRight() {
        DoubleMatrix outputs = DoubleMatrix.of(new double[][] {{Double.NaN, Double.NaN}});
        assertThat(Samples.result(ACCURACY, outputs, DoubleMatrix.of(new double[][] {{0}})))
                .isZero();
        DoubleMatrix single = DoubleMatrix.of(new double[][] {{Double.NaN}});
        assertThat(Samples.result(ACCURACY, single, DoubleMatrix.of(new double[][] {{0}})))
                .isZero();
    }

    @Test
    void anExampleCountsByItsWeight() {
        Accumulator accumulator = ACCURACY.start();
        accumulator.add(
                DoubleMatrix.of(new double[][] {{0.9, 0.1}, {0.9, 0.1}}),
                DoubleMatrix.of(new double[][] {{0}, {1}}),
                Optional.of(DoubleMatrix.of(new double[][] {{3}, {1}})));
        assertThat(accumulator.result()).isEqualTo(0.75);
    }

    @Test
    void largerIsBetter() {
        assertThat(ACCURACY.goal()).isEqualTo(Goal.MAXIMIZE);
    }

    @Test
    void isFoundByItsName() {
        assertThat(Components.shared().find(Metric.class, "accuracy")).isEqualTo(ACCURACY);
    }

    @Test
    void refusesAClassOutOfRange() {
        DoubleMatrix outputs = DoubleMatrix.zeros(2, 3);
        assertThatThrownBy(() -> Samples.result(ACCURACY, outputs, DoubleMatrix.of(new double[][] {{0}, {3}})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("accuracy targets: expected a class index from 0 to 2, but was 3.0 in row 1");
        assertThatThrownBy(() -> Samples.result(ACCURACY, outputs, DoubleMatrix.of(new double[][] {{0.5}, {1}})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("accuracy targets: expected a class index from 0 to 2, but was 0.5 in row 0");
        assertThatThrownBy(() -> Samples.result(ACCURACY, outputs, DoubleMatrix.of(new double[][] {{0}, {Double.NaN}})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("accuracy targets: expected a class index from 0 to 2, but was NaN in row 1");
    }

    @Test
    void refusesTargetsOfAnotherShape() {
        assertThatThrownBy(() -> Samples.result(ACCURACY, DoubleMatrix.zeros(2, 3), DoubleMatrix.zeros(2, 4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("accuracy targets: expected shape (2×3), but was (2×4)");
        assertThatThrownBy(() -> Samples.result(ACCURACY, DoubleMatrix.zeros(2, 3), DoubleMatrix.zeros(5, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("accuracy targets: expected shape (2×1), but was (5×1)");
    }

    @Test
    void refusesPredictionsWithoutColumns() {
        assertThatThrownBy(() -> Samples.result(ACCURACY, FloatMatrix.zeros(2, 0), FloatMatrix.zeros(2, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("accuracy predictions: expected at least one column, but was float (2×0)");
    }

    @Test
    void refusesANegativeWeight() {
        assertThatThrownBy(() -> ACCURACY.start()
                        .add(
                                DoubleMatrix.zeros(1, 2),
                                DoubleMatrix.zeros(1, 2),
                                Optional.of(DoubleMatrix.of(new double[][] {{-1}}))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("accuracy weights: expected a finite number of at least 0, but was -1.0 in row 0");
    }

    @Test
    void refusesWeightsOfAnotherShape() {
        assertThatThrownBy(() -> ACCURACY.start()
                        .add(DoubleMatrix.zeros(2, 2), DoubleMatrix.zeros(2, 2), Optional.of(DoubleMatrix.zeros(1, 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("accuracy weights: expected shape (2×1), but was (1×2)");
    }

    @Test
    void refusesToMergeAnotherMetric() {
        assertThatThrownBy(() -> ACCURACY.start().merge(new TopKAccuracy(3).start()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("accuracy merge: expected an accumulator of accuracy, but was an accumulator of "
                        + "top-k-accuracy(k=3)");
    }
}
