package org.nnj.api.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nnj.api.math.FloatMatrix;

class GradientsTest {

    private static final FloatMatrix A = FloatMatrix.of(new float[][] {{1, 2}, {3, 4}});
    private static final FloatMatrix B = FloatMatrix.of(new float[][] {{1}, {10}});

    /** Aᵀ·B, by hand. */
    private static final FloatMatrix PRODUCT = FloatMatrix.of(new float[][] {{31}, {42}});

    private final Gradients gradients =
            Gradients.of(List.of(Parameter.of("weights", Role.WEIGHT, FloatMatrix.zeros(2, 1))));

    @Test
    void aProductIsAddedToWhatIsThere() {
        gradients.get(0).fill(1);
        gradients.addTransposedProduct(0, A, B);
        assertThat(gradients.get(0)).isEqualTo(FloatMatrix.of(new float[][] {{32}, {43}}));
    }

    @Test
    void aProductReplacesWhatWasCleared() {
        gradients.get(0).fill(Double.NaN);
        gradients.clear();
        gradients.addTransposedProduct(0, A, B);
        assertThat(gradients.get(0)).isEqualTo(PRODUCT);
        gradients.addTransposedProduct(0, A, B);
        assertThat(gradients.get(0)).isEqualTo(FloatMatrix.of(new float[][] {{62}, {84}}));
    }

    @Test
    void whatWasClearedIsZeroToWhoeverLooks() {
        gradients.get(0).fill(Double.NaN);
        gradients.clear();
        assertThat(gradients.isFinite()).isTrue();
        assertThat(gradients.norm()).isZero();
        assertThat(gradients.get(0)).isEqualTo(FloatMatrix.zeros(2, 1));
    }

    @Test
    void aPartClearsAndFillsTheWhole() {
        Gradients part = gradients.part(0, 1);
        gradients.clear();
        part.addTransposedProduct(0, A, B);
        assertThat(gradients.get(0)).isEqualTo(PRODUCT);
    }

    @Test
    void sumsOfRowsAreAddedLikewise() {
        Gradients biases = Gradients.of(List.of(Parameter.of("biases", Role.BIAS, FloatMatrix.zeros(1, 2))));
        biases.get(0).fill(Double.NaN);
        biases.clear();
        biases.addColumnSums(0, A);
        assertThat(biases.get(0)).isEqualTo(FloatMatrix.of(new float[][] {{4, 6}}));
        biases.addColumnSums(0, A);
        assertThat(biases.get(0)).isEqualTo(FloatMatrix.of(new float[][] {{8, 12}}));
    }
}
