package org.nnj.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nnj.api.component.Components;
import org.nnj.api.optimizer.Schedule;

class LinearWarmupTest {

    @Test
    void followsTheFile() {
        Rates.assertFollowsFile(new LinearWarmup(Schedule.constant(0.1), 8, 0.1), "linear_warmup");
    }

    @Test
    void whatFollowsBeginsWithItsOwnFirstStep() {
        Cosine cosine = new Cosine(0.4, 10);
        LinearWarmup warmup = new LinearWarmup(cosine, 4, 0.5);
        // halfway from 0.2 to 0.4
        assertThat(warmup.at(2)).isEqualTo(0.4 * 0.75);
        assertThat(warmup.at(4)).isEqualTo(cosine.at(0));
        assertThat(warmup.at(9)).isEqualTo(cosine.at(5));
        assertThat(warmup.at(14)).isZero();
    }

    @Test
    void holdsAScheduleInText() {
        Schedule found = Components.shared()
                .find(Schedule.class, "linear-warmup(then=cosine(initial=0.1, steps=9000), steps=500)");
        assertThat(found).isEqualTo(new LinearWarmup(new Cosine(0.1, 9000), 500));
    }

    @Test
    void isFoundUnderItsOtherSpelling() {
        assertThat(Components.shared().find(Schedule.class, "linear-warm-up(then=0.2, steps=5)"))
                .isEqualTo(new LinearWarmup(Schedule.constant(0.2), 5));
    }

    @Test
    void refusesZeroSteps() {
        assertThatThrownBy(() -> new LinearWarmup(Schedule.constant(0.1), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("linear-warmup.steps: expected at least 1, but was 0");
    }

    @Test
    void refusesAStartAboveTheEnd() {
        assertThatThrownBy(() -> new LinearWarmup(Schedule.constant(0.1), 5, 1.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("linear-warmup.start-factor: expected in [0, 1], but was 1.1");
    }
}
