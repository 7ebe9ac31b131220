package org.nnj.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nnj.api.activation.Activation;

class ComponentContractTest {

    static class Activations extends ActivationContract {}

    private static final String NAME = "its name is in kebab-case and belongs to it alone";
    private static final String DEFAULTS = "its no-argument constructor gives the same defaults each time";
    private static final String IDLE = "its no-argument constructor does no work";
    private static final String READ_BACK = "its text form is read back to an equal component";
    private static final String EVERY_VALUE = "its text form keeps other hyper-parameters too";
    private static final String REFUSALS = "each number that it refuses is named in the message";
    private static final String BUILDS = "each is a public record whose public no-argument constructor builds";

    static Stream<Arguments> lawsAndTheirBreakers() {
        return Stream.of(
                Arguments.of(WrongComponents.FillsATable.class, Set.of(IDLE)),
                Arguments.of(WrongComponents.StartsAThread.class, Set.of(IDLE)),
                Arguments.of(WrongComponents.Lossy.class, Set.of(EVERY_VALUE)),
                Arguments.of(WrongComponents.Lies.class, Set.of(READ_BACK)),
                Arguments.of(WrongComponents.EachTimeAnother.class, Set.of(DEFAULTS)),
                Arguments.of(WrongComponents.Under__Score.class, Set.of(NAME)),
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

    static Stream<Arguments> whatCannotBeBuilt() {
        Set<String> builds = Set.of(BUILDS);
        return Stream.of(
                Arguments.of(WrongComponents.NoDefaults.class, builds),
                Arguments.of(WrongComponents.Hidden.class, builds),
                Arguments.of(WrongComponents.Explodes.class, builds),
                Arguments.of(WrongComponents.NoRecord.class, builds));
    }

    @ParameterizedTest
    @MethodSource("whatCannotBeBuilt")
    void whatCannotBeBuiltFailsAloneAndByName(Class<?> plugin, Set<String> laws) {
        Verdict verdict = run(plugin, WrongActivations.Right.class);

        assertThat(verdict.broken()).isEqualTo(laws);
        assertThat(verdict.messages()).singleElement().asString().startsWith(plugin.getName() + ": expected");
    }

    static Stream<Arguments> modules() {
        return Stream.of(
                Arguments.of(Optional.empty(), Set.of()), // no module at all
                Arguments.of(
                        Optional.of("module plugin {}"),
                        Set.of("services file and module-info name the same classes")));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aServicesFileWithoutProvidesIsFound(Optional<String> moduleInfo, Set<String> laws) throws Exception {
        String source = "package plugin; public record Cube() implements org.nnj.api.activation.ElementwiseActivation {"
                + " public double value(double z) { return z * z * z; }"
                + " public double derivative(double z, double a) { return 3 * z * z; } }";
        Path folder = ModuleUnderTest.of(Activations.class).folder().resolve("module-of-the-test");
        try (CompiledPlugin plugin = CompiledPlugin.of(folder, "plugin.Cube", source, moduleInfo)) {
            plugin.listFor(Activation.class);
            Verdict verdict = Verdict.in(plugin.loader(), Activations.class);

            assertThat(verdict.broken()).isEqualTo(laws);
            assertThat(verdict.started()).isPositive();
        }
    }

    @Test
    void twoOfOneNameAreFound() {
        assertThat(run(WrongComponents.FirstTwin.class, WrongComponents.SecondTwin.class)
                        .broken())
                .contains(NAME);
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
