package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nnj.api.data.Transform;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.Matrix;

class PixelMeanTest {

    private static final InMemory IMAGES =
            InMemory.of(new double[][] {{1, 10, 5}, {2, 30, 5}, {6, 50, 5}}, new double[][] {{0}, {0}, {0}});

    @Test
    void subtractsTheMeanOfEachPixelAndKeepsTheScale() {
        Transform mean = new PixelMean().fit(IMAGES.train());
        Matrix image = DoubleMatrix.of(new double[][] {{1, 10, 7}});
        mean.apply(image);
        assertThat(image.toArray()).isDeepEqualTo(new double[][] {{-2, -20, 2}}); // means 3, 30, 5
    }

    @Test
    void theMeanIsWhatIsSaved() {
        Map<String, Matrix> state = new PixelMean().fit(IMAGES.train()).state();
        assertThat(state).containsOnlyKeys("mean");
        assertThat(state.get("mean").toArray()).isDeepEqualTo(new double[][] {{3, 30, 5}});
        assertThat(new PixelMean().restore(state)).isEqualTo(new PixelMean().fit(IMAGES.train()));
    }

    @Test
    void restoringWithoutAMeanIsRefused() {
        assertThatThrownBy(() -> new PixelMean().restore(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pixel-mean state: expected 'mean', but was only []");
    }
}
