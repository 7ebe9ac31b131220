package org.nnj.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nnj.api.component.Components;
import org.nnj.api.optimizer.Schedule;

class CosineTest {

    @Test
    void followsTheFile() {
        Rates.assertFollowsFile(new Cosine(0.1, 20, 0.001), "cosine");
    }

    @Test
    void beginsAtTheInitialRate() {
        assertThat(new Cosine(0.1, 9000).at(0)).isEqualTo(0.1);
    }

    @Test
    void staysAtTheMinimumAfterTheEnd() {
        assertThat(new Cosine(0.1, 20, 0.001).at(21)).isEqualTo(0.001);
        assertThat(new Cosine(0.1, 20, 0.001).at(Long.MAX_VALUE)).isEqualTo(0.001);
    }

    @Test
    void isFoundByItsText() {
        assertThat(Components.shared().find(Schedule.class, "cosine(initial=0.1, steps=9000)"))
                .isEqualTo(new Cosine(0.1, 9000));
    }

    @Test
    void refusesTextWithoutItsSteps() {
        assertThatThrownBy(() -> Components.shared().find(Schedule.class, "cosine(initial=0.1)"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("steps");
    }

    @Test
    void refusesAMinimumAboveTheInitialRate() {
        assertThatThrownBy(() -> new Cosine(0.1, 20, 0.2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cosine.minimum: expected in [0, 0.1], but was 0.2");
    }

    @Test
    void refusesNegativeSteps() {
        assertThatThrownBy(() -> new Cosine(0.1, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cosine.steps: expected at least 1, but was -1");
    }
}
