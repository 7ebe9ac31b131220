package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;

class OneHotTest {

    @Test
    void eachRowHasASingleOne() {
        assertThat(OneHot.encode(new int[] {2, 0}, 4).toArray())
                .isDeepEqualTo(new double[][] {{0, 0, 1, 0}, {1, 0, 0, 0}});
    }

    @Test
    void isInSinglePrecisionUnlessAskedOtherwise() {
        assertThat(OneHot.encode(new int[] {0}, 1).type()).isEqualTo(ElementType.FLOAT);
        assertThat(OneHot.encode(new int[] {0}, 1, ElementType.DOUBLE))
                .isEqualTo(DoubleMatrix.of(new double[][] {{1}}));
    }

    @Test
    void decodingGivesTheClassesBack() {
        int[] labels = {3, 1, 0, 2, 2};

        assertThat(OneHot.decode(OneHot.encode(labels, 4))).isEqualTo(labels);
    }

    @Test
    void probabilitiesAreDecodedToTheLargest() {
        assertThat(OneHot.decode(DoubleMatrix.of(new double[][] {{0.2, 0.5, 0.3}, {0.4, 0.2, 0.4}})))
                .containsExactly(1, 0);
    }

    @Test
    void noLabelsAreNoRows() {
        assertThat(OneHot.encode(new int[0], 3).rows()).isZero();
    }

    @Test
    void refusesLabelsOutsideTheClasses() {
        assertThatThrownBy(() -> OneHot.encode(new int[] {0, 1, 2, 11}, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("labels row 3: expected in [0, 10), but was 11");
        assertThatThrownBy(() -> OneHot.encode(new int[] {-1}, 10))
                .hasMessage("labels row 0: expected in [0, 10), but was -1");
        assertThatThrownBy(() -> OneHot.encode(new int[0], 0)).hasMessage("classes: expected at least 1, but was 0");
    }
}
