package org.nnj.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScaledTanhTest {

    @Test
    void mapsOneToAlmostOne() {
        // 1.7159·tanh(2/3), mpmath
        Tolerance.OF_EXPECTED.check("f(1)", new ScaledTanh().value(1), 0.9999972559224791);
    }

    @Test
    void slopeAtZeroIsTheProductOfBothConstants() {
        assertThat(new ScaledTanh(0.5, 4).derivative(0, 0)).isEqualTo(2);
    }

    @Test
    void refusesConstantsThatAreNotPositive() {
        assertThatThrownBy(() -> new ScaledTanh(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scaled-tanh.amplitude: expected a finite number greater than 0, but was 0.0");
        assertThatThrownBy(() -> new ScaledTanh(1, -2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scaled-tanh.slope: expected a finite number greater than 0, but was -2.0");
    }
}
