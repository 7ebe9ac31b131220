package org.nnj.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nnj.api.activation.InverseLink;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;

class SparseCategoricalCrossentropyTest {

    private static final DoubleMatrix LOGITS =
            DoubleMatrix.of(new double[][] {{0.5, -1.5, 2}, {1000, 0, -1000}, {-3, 0.25, 0.125}});
    private static final DoubleMatrix INDICES = DoubleMatrix.of(new double[][] {{2}, {0}, {1}});
    private static final DoubleMatrix ONE_HOT = DoubleMatrix.of(new double[][] {{0, 0, 1}, {1, 0, 0}, {0, 1, 0}});

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1})
    void equalsTheOneHotForm(double smoothing) {
        SparseCategoricalCrossentropy sparse = new SparseCategoricalCrossentropy(smoothing);
        CategoricalCrossentropy categorical = new CategoricalCrossentropy(smoothing);
        Matrix p = MeanFunctions.of(InverseLink.SOFTMAX, LOGITS);
        assertThat(Evaluated.of(sparse, p, INDICES)).isEqualTo(Evaluated.of(categorical, p, ONE_HOT));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1})
    void equalsTheOneHotFormBeneathASoftmax(double smoothing) {
        SparseCategoricalCrossentropy sparse = new SparseCategoricalCrossentropy(smoothing);
        CategoricalCrossentropy categorical = new CategoricalCrossentropy(smoothing);
        InverseLink link = InverseLink.SOFTMAX;
        assertThat(Evaluated.onLogits(sparse, link, LOGITS, INDICES))
                .isEqualTo(Evaluated.onLogits(categorical, link, LOGITS, ONE_HOT));
        assertThat(Evaluated.onLogits(sparse, link, LOGITS.toFloat(), INDICES.toFloat()))
                .isEqualTo(Evaluated.onLogits(categorical, link, LOGITS.toFloat(), ONE_HOT.toFloat()));
    }

    @Test
    void takesOneTargetColumn() {
        assertThat(new SparseCategoricalCrossentropy().targetColumns(10)).isEqualTo(1);
    }

    @Test
    void refusesOneHotRows() {
        assertThatThrownBy(() -> new SparseCategoricalCrossentropy().requireTargets(ONE_HOT, 3, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sparse-categorical-crossentropy targets: expected shape (3×1), but was (3×3)");
    }

    @Test
    void refusesAnIndexThatIsNoClass() {
        assertRefused(10, "10");
        assertRefused(-1, "-1");
    }

    @Test
    void refusesWhatIsNoIndex() {
        assertRefused(2.5f, "2.5");
        assertRefused(Float.NaN, "NaN");
        assertRefused(Float.POSITIVE_INFINITY, "Infinity");
    }

    private static void assertRefused(float label, String text) {
        FloatMatrix labels = FloatMatrix.of(new float[][] {{0}, {9}, {label}});
        assertThatThrownBy(() -> new SparseCategoricalCrossentropy().requireTargets(labels, 3, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sparse-categorical-crossentropy targets: expected a class index from 0 to 9, but was "
                        + text + " in row 2, column 0");
    }

    @Test
    void refusesToSmoothEverythingAway() {
        assertThatThrownBy(() -> new SparseCategoricalCrossentropy(-0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sparse-categorical-crossentropy.label-smoothing: expected in [0, 1), but was -0.5");
    }
}
