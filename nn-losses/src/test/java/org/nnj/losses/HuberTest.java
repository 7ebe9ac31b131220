package org.nnj.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HuberTest {

    private final Huber huber = new Huber(2);

    @Test
    void parabolaAndLineMeetAtDelta() {
        // ½·2² = 2·(2 − 1) = 2
        assertThat(huber.value(new double[] {2}, new double[] {0})).isEqualTo(2);
        assertThat(huber.value(new double[] {5}, new double[] {0})).isEqualTo(8);
    }

    @Test
    void gradientIsClippedBeyondDelta() {
        double[] gradient = new double[4];
        huber.gradient(new double[] {-5, -1, 2, 9}, new double[4], gradient);
        // divided by the four outputs
        assertThat(gradient).containsExactly(-0.5, -0.25, 0.5, 0.5);
    }

    @Test
    void nanGivesNan() {
        double[] gradient = new double[1];
        huber.gradient(new double[] {Double.NaN}, new double[1], gradient);
        assertThat(huber.value(new double[] {Double.NaN}, new double[1])).isNaN();
        assertThat(gradient[0]).isNaN();
    }

    @Test
    void refusesADeltaThatIsNotPositive() {
        assertThatThrownBy(() -> new Huber(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("huber.delta: expected a finite number greater than 0, but was -1.0");
    }
}
