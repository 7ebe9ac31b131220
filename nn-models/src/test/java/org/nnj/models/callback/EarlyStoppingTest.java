package org.nnj.models.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nnj.api.model.Directive;
import org.nnj.api.model.Observer;

class EarlyStoppingTest {

    @Test
    void stopsAfterSoManyEpochsWithoutABetterLoss() {
        Observer observer = new EarlyStopping("validation-loss", 2).start(Runs.validated());
        List<Directive> answers = Runs.answers(observer, "validation-loss", 1.0, 0.5, 0.6, 0.5);
        assertThat(answers.subList(0, 3))
                .allSatisfy(answer -> assertThat(answer.stopReason()).isEmpty());
        assertThat(answers.get(3).stopReason())
                .hasValue("early stopping at epoch 4: validation-loss has not become better than 0.5000 for 2 epochs");
    }

    @Test
    void aBetterLossBeginsTheCountAnew() {
        Observer observer = new EarlyStopping("loss", 2).start(Runs.plain());
        List<Directive> answers = Runs.answers(observer, "loss", 1.0, 1.1, 0.9, 1.0, 0.8, 0.9);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.stopReason()).isEmpty());
    }

    @Test
    void remembersTheParametersOfEachBestEpochAndOfNoOther() {
        Observer observer = new EarlyStopping("loss", 5).start(Runs.plain());
        assertThat(Runs.answers(observer, "loss", 1.0, 1.1, 0.9, 0.9))
                .extracting(Directive::remembers)
                .containsExactly(true, false, true, false);
    }

    @Test
    void remembersNothingIfTheBestIsNotWanted() {
        Observer observer = new EarlyStopping("loss", 5, 0, false).start(Runs.plain());
        assertThat(Runs.answers(observer, "loss", 1.0, 0.9))
                .extracting(Directive::remembers)
                .containsExactly(false, false);
    }

    @Test
    void anAccuracyIsBetterWhenItGrows() {
        Observer observer = new EarlyStopping("validation-accuracy", 1).start(Runs.validated());
        List<Directive> answers = Runs.answers(observer, "validation-accuracy", 0.8, 0.9, 0.85);
        assertThat(answers).extracting(Directive::remembers).containsExactly(true, true, false);
        assertThat(answers.get(2).stopReason())
                .hasValue(
                        "early stopping at epoch 3: validation-accuracy has not become better than 0.9000 for 1 epoch");
    }

    @Test
    void lessThanTheMarginIsNoImprovement() {
        Observer observer = new EarlyStopping("loss", 2, 0.25, true).start(Runs.plain());
        assertThat(Runs.answers(observer, "loss", 1.0, 0.75, 0.5))
                .extracting(Directive::remembers)
                .containsExactly(true, false, true);
    }

    @Test
    void aLossThatIsNotANumberIsNoImprovement() {
        Observer observer = new EarlyStopping("loss", 2).start(Runs.plain());
        List<Directive> answers = Runs.answers(observer, "loss", 1.0, Double.NaN, Double.NaN);
        assertThat(answers.get(2).stopReason()).isPresent();
    }

    @Test
    void goesOnFromItsStateAsIfItHadNotBeenInterrupted() {
        EarlyStopping callback = new EarlyStopping("loss", 2);
        Observer before = callback.start(Runs.plain());
        Runs.answers(before, "loss", 0.5, 0.6);
        Observer after = callback.start(Runs.plain());
        after.restore(before.state());
        assertThat(after.epochEnded(Runs.epoch(3, "loss", 0.6)).stopReason())
                .hasValue("early stopping at epoch 3: loss has not become better than 0.5000 for 2 epochs");
    }

    @Test
    void eachRunCountsForItself() {
        EarlyStopping callback = new EarlyStopping("loss", 1);
        Runs.answers(callback.start(Runs.plain()), "loss", 0.5);
        assertThat(callback.start(Runs.plain())
                        .epochEnded(Runs.epoch(1, "loss", 0.9))
                        .stopReason())
                .isEmpty();
    }

    @Test
    void refusesAQuantityThatIsNotMeasured() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EarlyStopping("validation-f1", 2).start(Runs.validated()))
                .withMessage("early-stopping.monitor: expected one of loss, accuracy, validation-loss, "
                        + "validation-accuracy, but was 'validation-f1'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EarlyStopping().start(Runs.plain()))
                .withMessage("early-stopping.monitor: expected one of loss, but was 'validation-loss';"
                        + " the data has no validation part");
    }

    @Test
    void refusesNoPatienceAndANegativeMargin() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EarlyStopping("loss", 0))
                .withMessage("early-stopping.patience: expected at least 1, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EarlyStopping("loss", 1, -0.5, true))
                .withMessageStartingWith("early-stopping.min-delta: expected ")
                .withMessageEndingWith(", but was -0.5");
    }
}
