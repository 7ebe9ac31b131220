package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MoonsTest {

    /** Roundings of a sine and a sum of numbers up to 2. */
    private static final double ROUNDING = 1e-15;

    @Test
    void oneMoonIsAHalfCircleAndTheOtherReachesIntoIt() {
        double[][] points = Drawn.from(new Moons(6, 0, 6, 0, 0).open().inOrder().train())
                .features()
                .get(0);

        // angles 0, ½π, π; of the other moon 1 − cos t, ½ − sin t
        double[][] expected = {{1, 0}, {0, 0.5}, {0, 1}, {1, -0.5}, {-1, 0}, {2, 0.5}};
        for (int i = 0; i < 6; i++) {
            assertThat(points[i]).as("point %d", i).containsExactly(expected[i], within(ROUNDING));
        }
    }

    @Test
    void everyBitIsTheSameOnEveryJdk() {
        int hash = 1;
        for (double[][] batch : Drawn.from(new Moons().open().inOrder().train()).features()) {
            hash = 31 * hash + Arrays.deepHashCode(batch);
        }
        // recorded on JDK 17; JDK 25 gave the same, compiled and interpreted
        assertThat(hash).isEqualTo(1821339203);
    }

    @Test
    void twoPointsAreTheBeginningsOfTheMoons() {
        assertThat(Drawn.from(new Moons(2, 0, 2, 0, 0).open().inOrder().train())
                        .features()
                        .get(0))
                .isDeepEqualTo(new double[][] {{1, 0}, {0, 0.5}});
    }

    @Test
    void refusesHyperParametersOutsideTheirRange() {
        assertThatThrownBy(() -> new Moons(1, 0, 16, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("moons.examples: expected at least 2, but was 1");
        assertThatThrownBy(() -> new Moons(10, -1, 16, 0, 0))
                .hasMessage("moons.noise: expected a finite number of at least 0, but was -1.0");
    }
}
