package org.nnj.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OneCycleTest {

    @Test
    void followsTheFile() {
        Rates.assertFollowsFile(new OneCycle(0.1, 20), "one_cycle_cos");
    }

    @Test
    void staysAtTheLastRateAfterTheEnd() {
        OneCycle cycle = new OneCycle(0.1, 20, 0.3, 25, 1e4);
        assertThat(cycle.at(20)).isEqualTo(0.1 / 25 / 1e4);
        assertThat(cycle.at(Long.MAX_VALUE)).isEqualTo(0.1 / 25 / 1e4);
    }

    @Test
    void beginsAtTheTopWithoutWarmup() {
        assertThat(new OneCycle(0.1, 20, 0, 25, 1e4).at(0)).isEqualTo(0.1);
        assertThat(new OneCycle(0.1, 2).at(0)).isEqualTo(0.1);
    }

    @Test
    void refusesAWarmupOfTheWholeCycle() {
        assertThatThrownBy(() -> new OneCycle(0.1, 20, 1, 25, 1e4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("one-cycle.warmup-share: expected in [0, 1), but was 1.0");
    }

    @Test
    void refusesACycleOfOneStep() {
        assertThatThrownBy(() -> new OneCycle(0.1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("one-cycle.steps: expected at least 2, but was 1");
    }

    @Test
    void refusesADivisorBelowOne() {
        assertThatThrownBy(() -> new OneCycle(0.1, 20, 0.3, 0.5, 1e4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("one-cycle.initial-divisor: expected in [1, infinity), but was 0.5");
    }
}
