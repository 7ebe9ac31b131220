package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nnj.api.data.Batches;
import org.nnj.api.data.Transform;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;

class MinMaxTest {

    private static final double[][] FEATURES = {{2, 7}, {4, 7}, {10, 7}};

    private static Batches training(double[][] features) {
        return InMemory.of(features, new double[features.length][1])
                .batchSize(2)
                .train();
    }

    @Test
    void theSmallestGoesToLowAndTheLargestToHigh() {
        Matrix matrix = DoubleMatrix.of(FEATURES);

        new MinMax().fit(training(FEATURES)).apply(matrix);

        // a column that does not vary goes to low
        assertThat(matrix).isEqualTo(DoubleMatrix.of(new double[][] {{0, 0}, {0.25, 0}, {1, 0}}));
    }

    @Test
    void theIntervalMayBeAnother() {
        FloatMatrix matrix = DoubleMatrix.of(FEATURES).toFloat();

        new MinMax(-1, 1).fit(training(FEATURES)).apply(matrix);

        assertThat(matrix).isEqualTo(FloatMatrix.of(new float[][] {{-1, -1}, {-0.5f, -1}, {1, -1}}));
    }

    @Test
    void otherPartsMayGoBeyond() {
        Matrix matrix = DoubleMatrix.of(new double[][] {{18, 0}});

        new MinMax().fit(training(FEATURES)).apply(matrix);

        assertThat(matrix).isEqualTo(DoubleMatrix.of(new double[][] {{2, 0}}));
    }

    @Test
    void aRangeTooSmallToDivideByIsNone() {
        double[][] features = {{0}, {Double.MIN_VALUE}};
        Matrix matrix = DoubleMatrix.of(features);

        new MinMax().fit(training(features)).apply(matrix);

        assertThat(matrix).isEqualTo(DoubleMatrix.zeros(2, 1));
    }

    @Test
    void isTheSameAfterRestoring() {
        MinMax spec = new MinMax(-1, 1);
        Transform fitted = spec.fit(training(FEATURES));

        assertThat(fitted.state())
                .containsEntry("minimum", DoubleMatrix.of(new double[][] {{2, 7}}))
                .containsEntry("maximum", DoubleMatrix.of(new double[][] {{10, 7}}));
        assertThat(spec.restore(fitted.state())).isEqualTo(fitted);
        assertThat(new MinMax().restore(fitted.state())).isNotEqualTo(fitted);
    }

    @Test
    void refusesARangeThatOverflows() {
        assertThatThrownBy(() -> new MinMax().fit(training(new double[][] {{-1e308}, {1e308}})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("min-max range column 0: expected a finite number, but was Infinity");
    }

    @Test
    void refusesAnIntervalWithoutLength() {
        assertThatThrownBy(() -> new MinMax(1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "min-max.low and min-max.high: expected low below high, at a finite distance, but was 1.0 and 1.0");
        assertThatThrownBy(() -> new MinMax(0, Double.POSITIVE_INFINITY))
                .hasMessage("min-max.high: expected a finite number, but was infinity");
    }
}
