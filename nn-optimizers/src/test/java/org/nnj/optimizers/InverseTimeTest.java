package org.nnj.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InverseTimeTest {

    @Test
    void followsTheFile() {
        Rates.assertFollowsFile(new InverseTime(0.1, 0.5), "inverse_time");
    }

    @Test
    void halvesAfterOneOverTheDecay() {
        assertThat(new InverseTime(0.5, 0.001).at(1000)).isEqualTo(0.25);
    }

    @Test
    void refusesANegativeDecay() {
        assertThatThrownBy(() -> new InverseTime(0.1, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("inverse-time.decay: expected a finite number of at least 0, but was -1.0");
    }
}
