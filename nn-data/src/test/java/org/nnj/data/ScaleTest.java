package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nnj.api.data.Transform;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;

class ScaleTest {

    private static Transform fitted(double factor) {
        return new Scale(factor).fit(Drawn.numbered(4, 2).train());
    }

    @Test
    void multipliesByItsFactor() {
        Matrix matrix = DoubleMatrix.of(new double[][] {{1, -2}, {0.1, 0}});

        fitted(3).apply(matrix);

        assertThat(matrix).isEqualTo(DoubleMatrix.of(new double[][] {{3, -6}, {0.1 * 3, 0}}));
    }

    @Test
    void roundsItsFactorToThePrecisionOfTheFeatures() {
        FloatMatrix matrix = FloatMatrix.of(new float[][] {{200, 255}});

        fitted(1 / 255.0).apply(matrix);

        assertThat(matrix).isEqualTo(FloatMatrix.of(new float[][] {{200 * (1 / 255f), 1}}));
    }

    @Test
    void isTheSameAfterRestoring() {
        assertThat(new Scale().restore(fitted(0.5).state())).isEqualTo(fitted(0.5));
    }

    @Test
    void refusesAnotherWidth() {
        assertThatThrownBy(() -> fitted(2).apply(DoubleMatrix.zeros(1, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scale features: expected shape (1×2), but was (1×3)");
    }

    @Test
    void refusesFactorsThatAreNotPositive() {
        assertThatThrownBy(() -> new Scale(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scale.factor: expected a finite number greater than 0, but was 0.0");
    }
}
