package org.nnj.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Component;
import org.nnj.api.math.Kernels;

/**
 * The kit as a whole. The tests of the contracts show which laws a wrong plugin breaks; here they are counted: each law has a
 * plugin that it alone finds out, and a line in the chapter on the laws.
 */
class LawsTest {

    private static final Path CHAPTER = Path.of("..", "docs", "laws.md");

    /** What components of every kind keep. */
    private static final class Components extends ComponentContract<Activation> {

        Components() {
            super(Activation.class);
        }

        @Override
        protected List<Law<Activation>> lawsOfKind(Activation subject) {
            return List.of();
        }
    }

    /**
     * A contract and what is known to break it.
     *
     * @param name in the display name
     * @param laws the laws' sentences
     * @param breakers plugins with the laws that they break
     */
    private record Kit(String name, Set<String> laws, List<Arguments> breakers) {

        static <C extends Component> Kit of(String name, ComponentContract<C> contract, Stream<Arguments> table) {
            List<Arguments> breakers = table.toList();
            Set<String> laws = new TreeSet<>();
            for (Arguments line : breakers) {
                @SuppressWarnings("unchecked") // the tables list plugins of the contract's kind
                C plugin = (C) made((Class<?>) line.get()[0]);
                contract.laws(plugin).forEach(law -> laws.add(general(law.sentence())));
            }
            laws.removeAll(ofEveryComponent());
            return new Kit(name, laws, breakers);
        }

        private static Set<String> ofEveryComponent() {
            Set<String> laws = new TreeSet<>();
            new Components().laws(new WrongActivations.Right()).forEach(law -> laws.add(law.sentence()));
            return laws;
        }

        static Kit ofEveryKind() {
            Set<String> laws = ofEveryComponent();
            laws.add("each is a public record whose public no-argument constructor builds");
            laws.add("services file and module-info name the same classes");
            Stream<Arguments> breakers = Stream.of(
                            ComponentContractTest.lawsAndTheirBreakers(),
                            ComponentContractTest.whatCannotBeBuilt(),
                            ComponentContractTest.modules())
                    .flatMap(table -> table);
            return new Kit("components of every kind", laws, breakers.toList());
        }

        static Kit ofGenerators() {
            Set<String> laws = new TreeSet<>();
            DataGeneratorContract contract = new DataGeneratorContractTest.Right();
            contract.laws(contract.subjects().get(0)).forEach(law -> laws.add(law.sentence()));
            return new Kit(
                    "data generators",
                    laws,
                    DataGeneratorContractTest.lawsAndTheirBreakers().toList());
        }

        static Kit ofKernels() {
            Set<String> laws = new TreeSet<>();
            new KernelsContract() {}.laws(Kernels.active()).forEach(law -> laws.add(law.sentence()));
            return new Kit(
                    "kernels", laws, KernelsContractTest.lawsAndTheirBreakers().toList());
        }

        @SuppressWarnings("unchecked") // the second column of every table
        Set<String> foundAlone() {
            Set<String> alone = new TreeSet<>();
            for (Arguments line : breakers) {
                Set<String> broken = (Set<String>) line.get()[1];
                if (broken.size() == 1) {
                    alone.add(general(broken.iterator().next()));
                }
            }
            return alone;
        }

        @Override
        public String toString() {
            return name;
        }

        private static Object made(Class<?> plugin) {
            try {
                return plugin.getConstructor().newInstance();
            } catch (ReflectiveOperationException broken) {
                throw new AssertionError(plugin.getName() + ": expected to build", broken);
            }
        }

        /** One law for all inverse links. */
        private static String general(String sentence) {
            return sentence.replaceFirst("^on the logits of \\w+", "on the logits of a mean function");
        }
    }

    static Stream<Kit> kits() {
        return Stream.of(
                Kit.ofEveryKind(),
                Kit.of(
                        "activations",
                        new ActivationContractTest.Activations(),
                        ActivationContractTest.lawsAndTheirBreakers()),
                Kit.of("losses", new LossContractTest.Losses(), LossContractTest.lawsAndTheirBreakers()),
                Kit.of("layers", new LayerContractTest.Layers(), LayerContractTest.lawsAndTheirBreakers()),
                Kit.of(
                        "optimizers",
                        new OptimizerContractTest.Optimizers(),
                        OptimizerContractTest.lawsAndTheirBreakers()),
                Kit.of("metrics", new MetricContractTest.Metrics(), MetricContractTest.lawsAndTheirBreakers()),
                Kit.of("schedules", new PartContractsTest.Schedules(), PartContractsTest.lawsOfSchedules()),
                Kit.of("initializers", new PartContractsTest.Initializers(), PartContractsTest.lawsOfInitializers()),
                Kit.of("regularizers", new PartContractsTest.Regularizers(), PartContractsTest.lawsOfRegularizers()),
                Kit.of(
                        "transforms",
                        new TransformContractTest.Transforms(),
                        TransformContractTest.lawsAndTheirBreakers()),
                Kit.ofGenerators(),
                Kit.ofKernels());
    }

    @ParameterizedTest
    @MethodSource("kits")
    void everyLawHasAPluginThatItAloneFindsOut(Kit kit) {
        assertThat(kit.laws()).isNotEmpty();
        assertThat(kit.foundAlone()).containsAll(kit.laws());
    }

    static Stream<Arguments> sentences() {
        return kits().flatMap(kit -> kit.laws().stream().map(law -> Arguments.of(kit.name(), law)));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void everyLawIsExplained(String kit, String law) throws IOException {
        assertThat(Files.readString(CHAPTER)).contains("| " + law + " | ");
    }
}
