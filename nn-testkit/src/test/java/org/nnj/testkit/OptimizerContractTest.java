package org.nnj.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nnj.api.optimizer.Optimizer;

class OptimizerContractTest {

    static class Optimizers extends OptimizerContract {}

    static Stream<Arguments> lawsAndTheirBreakers() {
        return Stream.of(
                Arguments.of(WrongOptimizers.Right.class, Set.of()),
                Arguments.of(WrongOptimizers.Uphill.class, Set.of("it lowers a convex quadratic")),
                Arguments.of(
                        WrongOptimizers.HiddenState.class,
                        Set.of(
                                "slots saved and restored go on bit for bit",
                                "eight threads do not disturb each other")),
                Arguments.of(
                        WrongOptimizers.CountsLateSteps.class, Set.of("slots saved and restored go on bit for bit")),
                Arguments.of(
                        WrongOptimizers.TouchesTheLast.class, Set.of("it touches no slot that it did not declare")),
                Arguments.of(
                        WrongOptimizers.SameNameTwice.class,
                        Set.of("it declares the same slots each time, each by a name of its own")),
                Arguments.of(
                        WrongOptimizers.MatrixDrift.class,
                        Set.of("the matrix form equals the double form bit for bit")),
                Arguments.of(WrongOptimizers.FloatDrift.class, Set.of("the float form equals the double form")),
                Arguments.of(WrongOptimizers.ZeroByZero.class, Set.of("it stays finite where the gradient is zero")),
                Arguments.of(WrongOptimizers.SharedStep.class, Set.of("eight threads do not disturb each other")),
                Arguments.of(WrongOptimizers.Scribbles.class, Set.of("it leaves the gradient alone")));
    }

    @ParameterizedTest
    @MethodSource("lawsAndTheirBreakers")
    void eachLawFailsThePluginThatBreaksIt(Class<?> plugin, Set<String> laws) {
        assertThat(Verdict.of(Optimizers.class, Optimizer.class, plugin).broken())
                .isEqualTo(laws);
    }
}
