package org.nnj.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LeakyReluTest {

    @Test
    void takesTheLeftSlopeAtTheKink() {
        assertThat(new LeakyRelu(0.2).derivative(0, 0)).isEqualTo(0.2);
    }

    @Test
    void refusesSlopesOutsideItsRange() {
        assertThatThrownBy(() -> new LeakyRelu(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("leaky-relu.alpha: expected in [0, 1), but was 2.0");
        assertThatThrownBy(() -> new LeakyRelu(-0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("leaky-relu.alpha: expected in [0, 1), but was -0.1");
    }
}
