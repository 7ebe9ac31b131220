package org.nnj.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EluTest {

    @Test
    void takesTheLeftSlopeAtTheKink() {
        assertThat(new Elu(0.3).derivative(0, 0)).isEqualTo(0.3);
    }

    @Test
    void smallNegativeFloatsKeepTheirDigits() {
        float[] a = new float[1];
        new Elu().forward(new float[] {-1e-6f}, a, 1);
        // e^z − 1 = z + z²/2 + …
        assertThat(a[0]).isEqualTo(-9.999995e-7f);
    }

    @Test
    void refusesLimitsThatAreNotPositive() {
        assertThatThrownBy(() -> new Elu(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("elu.alpha: expected a finite number greater than 0, but was 0.0");
    }
}
