package org.nnj.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Metric;

class R2Test {

    private static final Metric R2 = new R2();

    @Test
    void agreesOnTwoOutputs() {
        Samples.assertRegression(R2, Samples.REGRESSION.at("r2_uniform_average").number());
    }

    @Test
    void agreesOnEachOutput() {
        double[] wanted = Samples.REGRESSION.at("r2_per_output").numbers();
        Matrix predictions = Samples.matrix(Samples.REGRESSION, "predictions").transposed();
        Matrix targets = Samples.matrix(Samples.REGRESSION, "targets").transposed();
        for (int j = 0; j < wanted.length; j++) {
            Samples.assertResult(
                    R2,
                    Samples.rows(predictions, j, j + 1).transposed(),
                    Samples.rows(targets, j, j + 1).transposed(),
                    wanted[j]);
        }
    }

    @Test
    void isAsExactFarFromZero() {
        // targets 1, 2, 3 and predictions 1, 2, 4: 1 − 1/2; a sum of squares minus a square of sums would lose all
        // digits
        double far = 1e9;
        assertThat(Samples.result(R2, column(far + 1, far + 2, far + 4), column(far + 1, far + 2, far + 3)))
                .isCloseTo(0.5, within(1e-6)); // the running mean is rounded to 1e9·2⁻⁵³ = 1e-7
    }

    @Test
    void theMeanOfTheTargetsScoresZero() {
        assertThat(Samples.result(R2, column(2, 2, 2), column(1, 2, 3))).isZero();
    }

    @Test
    void isZeroForTargetsThatAreAllTheSame() {
        assertThat(Samples.result(R2, column(5, 5), column(5, 5))).isZero();
        assertThat(Samples.result(R2, column(5, 6), column(5, 5))).isZero();
    }

    @Test
    void aWeightOfTwoIsTheExampleTwice() {
        Accumulator weighted = R2.start();
        weighted.add(column(1, 2.5, 3), column(1, 2, 4), Optional.of(column(1, 2, 0)));
        assertThat(weighted.result())
                .isCloseTo(Samples.result(R2, column(1, 2.5, 2.5), column(1, 2, 2)), within(1e-15));
    }

    @Test
    void refusesToMergeAnotherNumberOfOutputs() {
        assertThatThrownBy(() -> Samples.counted(R2, DoubleMatrix.zeros(1, 3), DoubleMatrix.zeros(1, 3))
                        .merge(Samples.counted(R2, DoubleMatrix.zeros(1, 2), DoubleMatrix.zeros(1, 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("r2 merge: expected 3 outputs, but was 2");
    }

    private static Matrix column(double... values) {
        return DoubleMatrix.wrap(values.length, 1, values);
    }
}
