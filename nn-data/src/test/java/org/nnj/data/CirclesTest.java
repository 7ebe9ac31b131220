package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CirclesTest {

    /** Roundings of a sine of numbers up to 2π. */
    private static final double ROUNDING = 1e-15;

    @Test
    void classesLieOnTwoCirclesInEqualSteps() {
        double[][] points = Drawn.from(
                        new Circles(8, 0.5, 0, 8, 0, 0).open().inOrder().train())
                .features()
                .get(0);

        double[][] expected = {{1, 0}, {0.5, 0}, {0, 1}, {0, 0.5}, {-1, 0}, {-0.5, 0}, {0, -1}, {0, -0.5}};
        for (int i = 0; i < 8; i++) {
            assertThat(points[i]).as("point %d", i).containsExactly(expected[i], within(ROUNDING));
        }
    }

    @Test
    void everyBitIsTheSameOnEveryJdk() {
        int hash = 1;
        for (double[][] batch :
                Drawn.from(new Circles().open().inOrder().train()).features()) {
            hash = 31 * hash + Arrays.deepHashCode(batch);
        }
        // recorded on JDK 17; JDK 25 gave the same, compiled and interpreted
        assertThat(hash).isEqualTo(1175919892);
    }

    @Test
    void refusesHyperParametersOutsideTheirRange() {
        assertThatThrownBy(() -> new Circles(10, 1, 0, 16, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("circles.factor: expected in [0, 1), but was 1.0");
        assertThatThrownBy(() -> new Circles(10, 0, 0, 16, 0, 0))
                .hasMessage("circles.factor: expected a finite number greater than 0, but was 0.0");
        assertThatThrownBy(() -> new Circles(1, 0.5, 0, 16, 0, 0))
                .hasMessage("circles.examples: expected at least 2, but was 1");
    }
}
