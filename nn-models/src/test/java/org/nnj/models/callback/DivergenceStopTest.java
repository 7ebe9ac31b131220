package org.nnj.models.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nnj.api.model.Directive;
import org.nnj.api.model.Observer;

class DivergenceStopTest {

    @Test
    void stopsWhenTheLossIsMoreThanAMultipleOfItsBest() {
        Observer observer = new DivergenceStop(4).start(Runs.plain());
        List<Directive> answers = Runs.answers(observer, "loss", 2, 0.25, 1, 1.5);
        assertThat(answers.subList(0, 3))
                .allSatisfy(answer -> assertThat(answer.stopReason()).isEmpty());
        assertThat(answers.get(3).stopReason())
                .hasValue("divergence at epoch 4: loss 1.500 is more than 4.0 times its best, 0.2500 "
                        + "(learning rate 0.5); try a smaller learning rate");
    }

    /** Some losses are negative when they are good: below zero, −1 is no multiple of −5. */
    @Test
    void aNegativeLossMayRiseAsFarAboveItsBest() {
        Observer observer = new DivergenceStop(4).start(Runs.plain());
        List<Directive> answers = Runs.answers(observer, "loss", -5, -1, 9, 11);
        assertThat(answers.subList(0, 3))
                .allSatisfy(answer -> assertThat(answer.stopReason()).isEmpty());
        assertThat(answers.get(3).stopReason()).isPresent();
    }

    @Test
    void remembersTheParametersOfEachBestEpoch() {
        Observer observer = new DivergenceStop().start(Runs.plain());
        assertThat(Runs.answers(observer, "loss", 2, 1, 1.5, 0.5))
                .extracting(Directive::remembers)
                .containsExactly(true, true, false, true);
    }

    @Test
    void goesOnFromItsState() {
        Observer before = new DivergenceStop(2).start(Runs.plain());
        Runs.answers(before, "loss", 0.5);
        Observer after = new DivergenceStop(2).start(Runs.plain());
        after.restore(before.state());
        assertThat(after.epochEnded(Runs.epoch(2, "loss", 1.5)).stopReason()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0, -3, Double.POSITIVE_INFINITY, Double.NaN})
    void refusesAFactorThatIsNoGrowth(double factor) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DivergenceStop(factor))
                .withMessageStartingWith("divergence-stop.factor: expected greater than 1, but was ");
    }
}
