package org.nnj.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Metric;
import org.nnj.api.metric.Table;

class RocAucTest {

    private static final Metric AREA = new RocAuc();

    @Test
    void agreesOnASingleOutput() {
        Samples.assertBinary(AREA, Samples.BINARY.at("roc_auc").number());
    }

    @Test
    void agreesOnTenClassesEachAgainstTheRest() {
        Samples.assertMulticlass(
                AREA, Samples.MULTICLASS.at("roc_auc_ovr_macro").number());
    }

    @Test
    void agreesOnSeveralLabels() {
        Samples.assertMultilabel(AREA, Samples.MULTILABEL.at("roc_auc_macro").number());
    }

    @Test
    void equalOutputsCountHalf() {
        // pairs: 0.5 against 0.5 (a tie), 0.5 against 0.2, 0.9 against both: (½ + 1 + 1 + 1)/4
        assertThat(Samples.result(AREA, column(0.5, 0.2, 0.5, 0.9), column(0, 0, 1, 1)))
                .isEqualTo(0.875);
        assertThat(Samples.result(AREA, column(-0.0, 0.0), column(1, 0))).isEqualTo(0.5);
    }

    @Test
    void isOneForAPerfectOrderAndZeroForItsReverse() {
        Matrix targets = column(0, 0, 1);
        assertThat(Samples.result(AREA, column(-1000, 0, 1000), targets)).isEqualTo(1);
        assertThat(Samples.result(AREA, column(Double.POSITIVE_INFINITY, 5, Double.NEGATIVE_INFINITY), targets))
                .isZero();
    }

    @Test
    void weighsPairsByTheProductOfTheirWeights() {
        Accumulator accumulator = AREA.start();
        accumulator.add(column(0.3, 0.1, 0.2), column(1, 0, 0), Optional.of(column(2, 1, 4)));
        accumulator.add(column(0.15), column(1), Optional.of(column(1)));
        // of 3·5 weighted pairs the one of 0.15 against 0.2 is wrong, which weighs 1·4
        assertThat(accumulator.result()).isCloseTo(11.0 / 15, within(1e-15));
    }

    @Test
    void aClassThatNobodyBelongsToIsLeftOut() {
        Matrix outputs = DoubleMatrix.of(new double[][] {{0.6, 0.3, 0.1}, {0.2, 0.7, 0.1}});
        assertThat(Samples.result(AREA, outputs, column(0, 1))).isEqualTo(1);
    }

    @Test
    void isZeroIfThereIsNothingToCompare() {
        assertThat(Samples.result(AREA, column(0.1, 0.2), column(1, 1))).isZero();
    }

    @Test
    void isNaNIfAnOutputIs() {
        assertThat(Samples.result(AREA, column(0.1, Double.NaN), column(1, 0))).isNaN();
    }

    @Test
    void theDetailsHaveTheAreaOfEachClass() {
        Matrix outputs = DoubleMatrix.of(new double[][] {{0.6, 0.4}, {0.3, 0.7}, {0.5, 0.5}});
        Table areas = Samples.counted(AREA, outputs, column(0, 1, 1)).details();
        assertThat(areas.columns()).containsExactly("class", "area");
        assertThat(areas.rows()).containsExactly(List.of("0", "1.0000"), List.of("1", "1.0000"));
    }

    @Test
    void refusesToMergeAnotherNumberOfClasses() {
        assertThatThrownBy(() -> Samples.counted(AREA, DoubleMatrix.zeros(1, 3), DoubleMatrix.zeros(1, 3))
                        .merge(Samples.counted(AREA, DoubleMatrix.zeros(1, 4), DoubleMatrix.zeros(1, 4))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("roc-auc merge: expected 3 classes, but was 4");
    }

    private static Matrix column(double... values) {
        return DoubleMatrix.wrap(values.length, 1, values);
    }
}
