package org.nnj.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nnj.api.loss.Loss;

class LossContractTest {

    static class Losses extends LossContract {}

    static Stream<Arguments> lawsAndTheirBreakers() {
        return Stream.of(
                Arguments.of(WrongLosses.Right.class, Set.of()),
                Arguments.of(WrongLosses.WrongSign.class, Set.of("the gradient equals central differences")),
                Arguments.of(
                        WrongLosses.Averages.class,
                        Set.of("a batch equals its rows: nothing is averaged over examples")),
                Arguments.of(WrongLosses.MatrixDrift.class, Set.of("the matrix form equals the double form")),
                Arguments.of(WrongLosses.FloatDrift.class, Set.of("the float form equals the double form")),
                Arguments.of(WrongLosses.Scribbles.class, Set.of("nothing but the results is changed")),
                Arguments.of(WrongLosses.SharedBuffer.class, Set.of("eight threads do not disturb each other")),
                Arguments.of(WrongLosses.NeedsARow.class, Set.of("a batch may have no rows")),
                Arguments.of(WrongLosses.AnyShape.class, Set.of("targets of another shape are refused by name")),
                Arguments.of(
                        WrongLosses.TwiceTheError.class, Set.of("on the logits of identity it equals the composition")),
                Arguments.of(
                        WrongLosses.JoinedFloatDrift.class,
                        Set.of("on the logits of identity the float form equals the double form")),
                Arguments.of(
                        WrongLosses.JoinedAverages.class, Set.of("on the logits of identity a batch equals its rows")),
                Arguments.of(WrongLosses.LogOfZero.class, Set.of("on the logits of softmax it is finite at ±1000")));
    }

    @ParameterizedTest
    @MethodSource("lawsAndTheirBreakers")
    void eachLawFailsThePluginThatBreaksIt(Class<?> plugin, Set<String> laws) {
        assertThat(Verdict.of(Losses.class, Loss.class, plugin).broken()).isEqualTo(laws);
    }
}
