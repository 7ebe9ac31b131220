package org.nnj.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nnj.api.component.Components;
import org.nnj.api.optimizer.Schedule;

class StepDecayTest {

    @Test
    void followsTheFile() {
        Rates.assertFollowsFile(new StepDecay(0.1, 5, 0.5), "step");
    }

    @Test
    void isCalledStepInText() {
        assertThat(Components.shared().find(Schedule.class, "step(initial=0.2, every=7)"))
                .isEqualTo(new StepDecay(0.2, 7, 0.5));
    }

    @Test
    void endsInZeroAndNotInNaN() {
        assertThat(new StepDecay(0.1, 1, 0.5).at(Long.MAX_VALUE)).isZero();
        assertThat(new StepDecay(0.1, 3, 0).at(2)).isEqualTo(0.1);
        assertThat(new StepDecay(0.1, 3, 0).at(3)).isZero();
    }

    @Test
    void refusesEveryZeroSteps() {
        assertThatThrownBy(() -> new StepDecay(0.1, 0, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("step.every: expected at least 1, but was 0");
    }

    @Test
    void refusesAFactorAboveOne() {
        assertThatThrownBy(() -> new StepDecay(0.1, 5, 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("step.factor: expected in [0, 1], but was 1.5");
    }

    @Test
    void refusesTextWithoutItsInterval() {
        assertThatThrownBy(() -> Components.shared().find(Schedule.class, "step(initial=0.2)"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("every");
    }
}
