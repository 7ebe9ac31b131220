package org.nnj.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nnj.api.activation.Activation;

class ComponentContractTest {

    static class Activations extends ActivationContract {}

    private static final String NAME = "its name is in kebab-case and belongs to it alone";
    private static final String DEFAULTS = "its no-argument constructor gives the same defaults each time";
    private static final String READ_BACK = "its text form is read back to an equal component";
    private static final String EVERY_VALUE = "its text form keeps other hyper-parameters too";
    private static final String REFUSALS = "each number that it refuses is named in the message";
    private static final String BUILDS = "each is a public record whose public no-argument constructor builds";

    static Stream<Arguments> lawsAndTheirBreakers() {
        return Stream.of(
                Arguments.of(WrongComponents.Lossy.class, Set.of(EVERY_VALUE)),
                Arguments.of(WrongComponents.NeverEqual.class, Set.of(DEFAULTS, READ_BACK)),
                Arguments.of(WrongComponents.AcceptsNan.class, Set.of(REFUSALS)),
                Arguments.of(WrongComponents.Grumbles.class, Set.of(REFUSALS)),
                Arguments.of(WrongComponents.CountsWrongly.class, Set.of(REFUSALS)));
    }

    @ParameterizedTest
    @MethodSource("lawsAndTheirBreakers")
    void eachLawFailsThePluginThatBreaksIt(Class<?> plugin, Set<String> laws) {
        assertThat(run(plugin).broken()).isEqualTo(laws);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                WrongComponents.NoDefaults.class,
                WrongComponents.Hidden.class,
                WrongComponents.Explodes.class,
                WrongComponents.NoRecord.class
            })
    void whatCannotBeBuiltFailsAloneAndByName(Class<?> plugin) {
        Verdict verdict = run(plugin, WrongActivations.Right.class);

        assertThat(verdict.broken()).isEqualTo(Set.of(BUILDS));
        assertThat(verdict.messages()).singleElement().asString().startsWith(plugin.getName() + ": expected");
    }

    @Test
    void twoOfOneNameAreFound() {
        assertThat(run(WrongComponents.FirstTwin.class, WrongComponents.SecondTwin.class)
                        .broken())
                .contains(NAME);
    }

    @Test
    void aNameBeyondKebabCaseIsFound() {
        assertThat(run(WrongComponents.Under__Score.class).broken()).contains(NAME);
    }

    @Test
    void enumsAndBooleansAreTriedWithEachChoice() {
        long one = run(WrongActivations.HidesNan.class).started();
        long refusals = 1; // a law that only components with numbers have
        long whole = 2; // laws about all subjects together

        // defaults, the other side, the other truth
        assertThat(run(WrongActivations.Right.class).started()).isEqualTo(3 * (one - whole + refusals) + whole);
    }

    @Test
    void aModuleThatRegistersNothingFails() {
        Verdict verdict = Verdict.of(Activations.class);

        assertThat(verdict.broken()).containsExactly("everyLawHolds()");
        assertThat(verdict.messages())
                .singleElement()
                .asString()
                .startsWith("Activations: expected at least one subject, but META-INF/services/"
                        + "org.nnj.api.activation.Activation lists none loaded from ")
                .endsWith("; register one with @AutoService, or override subjects()");
    }

    private static Verdict run(Class<?>... plugins) {
        return Verdict.of(Activations.class, Activation.class, plugins);
    }
}
