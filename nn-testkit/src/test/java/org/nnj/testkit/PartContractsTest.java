package org.nnj.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nnj.api.layer.Initializer;
import org.nnj.api.layer.Regularizer;
import org.nnj.api.optimizer.Schedule;

class PartContractsTest {

    static class Schedules extends ScheduleContract {}

    static class Initializers extends InitializerContract {
        @Override
        protected OptionalDouble variance(Initializer initializer, int fanIn, int fanOut) {
            return OptionalDouble.of(1.0 / 3); // of U(−1, 1): (1 − (−1))²/12
        }
    }

    static class Regularizers extends RegularizerContract {}

    static Stream<Arguments> lawsOfSchedules() {
        return Stream.of(
                Arguments.of(WrongParts.Halving.class, Set.of()),
                Arguments.of(WrongParts.Falling.class, Set.of("the rate is finite and never negative over a long run")),
                Arguments.of(WrongParts.Standstill.class, Set.of("the rate is not zero all along")),
                Arguments.of(WrongParts.Counting.class, Set.of("the rate depends on the step alone")));
    }

    @ParameterizedTest
    @MethodSource("lawsOfSchedules")
    void eachLawFailsTheScheduleThatBreaksIt(Class<?> plugin, Set<String> laws) {
        assertThat(Verdict.of(Schedules.class, Schedule.class, plugin).broken()).isEqualTo(laws);
    }

    static Stream<Arguments> lawsOfInitializers() {
        String precisions = "both precisions agree after rounding";
        return Stream.of(
                Arguments.of(WrongParts.Uniform.class, Set.of()),
                Arguments.of(WrongParts.Forgetful.class, Set.of("every value is set, and finite")),
                Arguments.of(
                        WrongParts.Unseeded.class,
                        Set.of(
                                "the same seed gives the same values",
                                precisions,
                                "eight threads do not disturb each other")),
                Arguments.of(WrongParts.RemembersDraws.class, Set.of("the same seed gives the same values")),
                Arguments.of(WrongParts.SharedDraws.class, Set.of("eight threads do not disturb each other")),
                Arguments.of(WrongParts.Wider.class, Set.of("the values have the declared variance")),
                Arguments.of(WrongParts.OneSeed.class, Set.of("another seed gives other values")),
                Arguments.of(WrongParts.FloatDraws.class, Set.of(precisions)));
    }

    @ParameterizedTest
    @MethodSource("lawsOfInitializers")
    void eachLawFailsTheInitializerThatBreaksIt(Class<?> plugin, Set<String> laws) {
        assertThat(Verdict.of(Initializers.class, Initializer.class, plugin).broken())
                .isEqualTo(laws);
    }

    static Stream<Arguments> lawsOfRegularizers() {
        return Stream.of(
                Arguments.of(WrongParts.Ridge.class, Set.of()),
                Arguments.of(WrongParts.Reward.class, Set.of("the penalty is finite and never negative")),
                Arguments.of(WrongParts.ForgottenTwo.class, Set.of("the gradient equals central differences")),
                Arguments.of(WrongParts.SetsGradient.class, Set.of("the gradient is added, not set")),
                Arguments.of(WrongParts.FloatPenalty.class, Set.of("both precisions agree")),
                Arguments.of(WrongParts.Shrinks.class, Set.of("it leaves the weights alone")),
                Arguments.of(WrongParts.SharedWeight.class, Set.of("eight threads do not disturb each other")),
                Arguments.of(WrongParts.NeedsAWeight.class, Set.of("a parameter may be empty")));
    }

    @ParameterizedTest
    @MethodSource("lawsOfRegularizers")
    void eachLawFailsTheRegularizerThatBreaksIt(Class<?> plugin, Set<String> laws) {
        assertThat(Verdict.of(Regularizers.class, Regularizer.class, plugin).broken())
                .isEqualTo(laws);
    }
}
