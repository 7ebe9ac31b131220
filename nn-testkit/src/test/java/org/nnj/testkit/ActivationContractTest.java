package org.nnj.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nnj.api.activation.Activation;

class ActivationContractTest {

    static class Activations extends ActivationContract {}

    static class SmoothEverywhere extends ActivationContract {
        @Override
        protected double[] kinks(Activation activation) {
            return new double[0];
        }
    }

    private static final String DIFFERENCES = "the vector-Jacobian product equals central differences";

    static Stream<Arguments> lawsAndTheirBreakers() {
        return Stream.of(
                Arguments.of(WrongActivations.Right.class, Set.of()),
                Arguments.of(WrongActivations.WrongDerivative.class, Set.of(DIFFERENCES)),
                Arguments.of(
                        WrongActivations.MatrixDrift.class,
                        Set.of("the matrix form equals the double form bit for bit")),
                Arguments.of(WrongActivations.FloatDrift.class, Set.of("the float form equals the double form")),
                Arguments.of(WrongActivations.ClearsFirst.class, Set.of("the result may be an operand")),
                Arguments.of(WrongActivations.Scribbles.class, Set.of("nothing but the result is changed")),
                Arguments.of(
                        WrongActivations.BatchSoftmax.class,
                        Set.of("a batch equals its rows", "it is finite at ±1000")),
                Arguments.of(WrongActivations.Leaks.class, Set.of("a batch equals its rows")),
                Arguments.of(WrongActivations.Remembers.class, Set.of("the same input gives the same twice")),
                Arguments.of(WrongActivations.SharedBuffer.class, Set.of("eight threads do not disturb each other")),
                Arguments.of(WrongActivations.Overflows.class, Set.of("it is finite at ±1000")),
                Arguments.of(WrongActivations.HidesNan.class, Set.of("NaN in gives NaN out")),
                Arguments.of(WrongActivations.NeedsARow.class, Set.of("a batch may have no rows")),
                Arguments.of(WrongActivations.AnyShape.class, Set.of("a result of another shape is refused")),
                Arguments.of(
                        WrongActivations.WrongLink.class, Set.of("it computes the mean function of its inverse link")));
    }

    @ParameterizedTest
    @MethodSource("lawsAndTheirBreakers")
    void eachLawFailsThePluginThatBreaksIt(Class<?> plugin, Set<String> laws) {
        assertThat(Verdict.of(Activations.class, Activation.class, plugin).broken())
                .isEqualTo(laws);
    }

    @Test
    void aKinkThatIsNotDeclaredIsFound() {
        Verdict verdict = Verdict.of(SmoothEverywhere.class, Activation.class, WrongActivations.HidesNan.class);

        assertThat(verdict.broken()).contains(DIFFERENCES);
    }

    @Test
    void aFailureNamesComponentLawPlaceAndSeed() {
        Verdict verdict = Verdict.of(Activations.class, Activation.class, WrongActivations.HidesNan.class);

        assertThat(verdict.messages())
                .containsExactly("hides-nan: NaN in gives NaN out: FLOAT column 0: expected NaN, but was 0.0");
    }
}
