package org.nnj.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExponentialTest {

    @Test
    void followsTheFile() {
        Rates.assertFollowsFile(new Exponential(0.1, 0.9), "exponential");
    }

    @Test
    void aFactorOfOneChangesNothing() {
        assertThat(new Exponential(0.1, 1).at(1_000_000_000_000L)).isEqualTo(0.1);
    }

    @Test
    void fadesToZero() {
        assertThat(new Exponential(0.1, 0.9).at(Long.MAX_VALUE)).isZero();
    }

    @Test
    void refusesAnInitialRateOfZero() {
        assertThatThrownBy(() -> new Exponential(0, 0.9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("exponential.initial: expected a finite number greater than 0, but was 0.0");
    }

    @Test
    void refusesANegativeFactor() {
        assertThatThrownBy(() -> new Exponential(0.1, -0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("exponential.factor: expected in [0, 1], but was -0.5");
    }
}
