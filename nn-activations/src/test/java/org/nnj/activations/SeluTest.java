package org.nnj.activations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nnj.api.math.RealFunctions;

class SeluTest {

    @Test
    void constantsAreThoseOfThePaper() {
        // equation 14 to 4 digits, and its closed form in mpmath with 50 digits
        assertThat(Selu.ALPHA).isEqualTo(1.673263242354377284817043);
        assertThat(Selu.LAMBDA).isEqualTo(1.050700987355480493419335);
    }

    @Test
    void standardNormalInputsGiveMeanZeroAndVarianceOne() {
        Selu selu = new Selu();
        double step = 1e-3;
        double mean = 0;
        double square = 0;
        for (int i = -12000; i <= 12000; i++) {
            double z = i * step;
            double share = RealFunctions.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * step;
            mean += share * selu.value(z);
            square += share * selu.value(z) * selu.value(z);
        }
        // the rule of trapezoids errs by step²/12 times the jump of the slope at 0
        assertThat(mean).isBetween(-1e-7, 1e-7);
        assertThat(square).isBetween(1 - 1e-7, 1 + 1e-7);
    }

    @Test
    void takesTheLeftSlopeAtTheKink() {
        assertThat(new Selu().derivative(0, 0)).isEqualTo(Selu.LAMBDA * Selu.ALPHA);
    }
}
