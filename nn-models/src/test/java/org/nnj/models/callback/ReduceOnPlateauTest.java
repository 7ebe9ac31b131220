package org.nnj.models.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nnj.api.model.Directive;
import org.nnj.api.model.Observer;

class ReduceOnPlateauTest {

    private static final ReduceOnPlateau HALVE = new ReduceOnPlateau("loss", 0.5, 2, 0, 0);

    @Test
    void multipliesTheRateAfterSoManyEpochsWithoutABetterLossAndWaitsAnew() {
        Observer observer = HALVE.start(Runs.plain());
        assertThat(Runs.answers(observer, "loss", 1, 1, 1, 1, 1, 1))
                .extracting(Directive::learningRateFactor)
                .containsExactly(1.0, 1.0, 0.5, 1.0, 0.5, 1.0);
    }

    @Test
    void aBetterLossBeginsTheCountAnew() {
        Observer observer = HALVE.start(Runs.plain());
        assertThat(Runs.answers(observer, "loss", 1, 1, 0.9, 1, 0.8, 1))
                .extracting(Directive::learningRateFactor)
                .containsOnly(1.0);
    }

    @Test
    void lessThanTheMarginIsNoImprovement() {
        Observer observer = new ReduceOnPlateau("loss", 0.5, 1, 0.25, 0).start(Runs.plain());
        assertThat(Runs.answers(observer, "loss", 1, 0.75, 0.5))
                .extracting(Directive::learningRateFactor)
                .containsExactly(1.0, 0.5, 1.0);
    }

    @Test
    void neverGoesBelowTheMinimum() {
        Observer observer = new ReduceOnPlateau("loss", 0.1, 1, 0, 0.25).start(Runs.plain());
        observer.epochEnded(Runs.epoch(1, "loss", 1, 0.5));
        assertThat(observer.epochEnded(Runs.epoch(2, "loss", 1, 0.5)).learningRateFactor())
                .as("0.25 / 0.5")
                .isEqualTo(0.5);
        assertThat(observer.epochEnded(Runs.epoch(3, "loss", 1, 0.25)).learningRateFactor())
                .isEqualTo(1);
        assertThat(observer.epochEnded(Runs.epoch(4, "loss", 1, 0.125)).learningRateFactor())
                .as("a schedule may be below already")
                .isEqualTo(1);
    }

    @Test
    void neitherStopsNorRemembers() {
        Observer observer = HALVE.start(Runs.plain());
        assertThat(Runs.answers(observer, "loss", 1, 1, 1)).allSatisfy(answer -> {
            assertThat(answer.stopReason()).isEmpty();
            assertThat(answer.remembers()).isFalse();
        });
    }

    @Test
    void goesOnFromItsState() {
        Observer before = HALVE.start(Runs.plain());
        Runs.answers(before, "loss", 1, 1);
        Observer after = HALVE.start(Runs.plain());
        after.restore(before.state());
        assertThat(after.epochEnded(Runs.epoch(3, "loss", 1)).learningRateFactor())
                .isEqualTo(0.5);
    }

    @Test
    void refusesAQuantityThatIsNotMeasured() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReduceOnPlateau().start(Runs.plain()))
                .withMessage("reduce-on-plateau.monitor: expected one of loss, but was 'validation-loss';"
                        + " the data has no validation part");
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0", "1, 1.0", "-0.5, -0.5", "2, 2.0", "NaN, nan"})
    void refusesAFactorThatDoesNotLower(double factor, String asText) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReduceOnPlateau("loss", factor, 1, 0, 0))
                .withMessage("reduce-on-plateau.factor: expected in (0, 1), but was " + asText);
    }

    @Test
    void refusesNoPatience() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReduceOnPlateau("loss", 0.5, 0, 0, 0))
                .withMessage("reduce-on-plateau.patience: expected at least 1, but was 0");
    }
}
