package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SineTest {

    @Test
    void withoutNoiseThePointsLieOnTheCurve() {
        Drawn drawn = Drawn.from(new Sine(50, 0, 50, 0, 1).open().train());

        for (int i = 0; i < 50; i++) {
            double x = drawn.features().get(0)[i][0];
            assertThat(x).isBetween(-Math.PI, Math.PI);
            assertThat(drawn.targets().get(0)[i][0]).isEqualTo(StrictMath.sin(x));
        }
    }

    @Test
    void noiseHasItsDeviation() {
        Drawn drawn = Drawn.from(new Sine(10_000, 0.1, 10_000, 0, 1).open().test());
        double squares = 0;
        for (int i = 0; i < 10_000; i++) {
            double noise = drawn.targets().get(0)[i][0]
                    - StrictMath.sin(drawn.features().get(0)[i][0]);
            squares += noise * noise;
        }

        // the deviation of a sample of N is known to σ/√(2N), here 0.0007; four of them
        assertThat(Math.sqrt(squares / 10_000)).as("seed 1").isCloseTo(0.1, within(0.003));
    }

    @Test
    void isARegression() {
        InMemory data = new Sine().open();

        assertThat(data.labels()).isEmpty();
        assertThat(data.targetColumns()).isEqualTo(1);
        assertThat(data.train().examples()).isEqualTo(200);
        assertThat(data.test().examples()).isEqualTo(200);
    }

    @Test
    void refusesHyperParametersOutsideTheirRange() {
        assertThatThrownBy(() -> new Sine(200, Double.NaN, 16, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sine.noise: expected a finite number of at least 0, but was nan");
        assertThatThrownBy(() -> new Sine(200, 0, 16, 1, 0))
                .hasMessage("sine.hold-out: expected in [0, 1), but was 1.0");
    }
}
