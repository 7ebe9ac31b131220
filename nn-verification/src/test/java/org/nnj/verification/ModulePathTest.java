package org.nnj.verification;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All packaged jars together on the module path. Unit tests run on the class path and cannot see a missing {@code exports}. */
class ModulePathTest {

    private static ModularProgram program;

    @BeforeAll
    static void compile() throws IOException {
        program = ModularProgram.compiled();
    }

    @Test
    void aModuleThatRequiresTheModelsFindsEveryProvider() throws IOException, InterruptedException {
        Set<String> provided = ModuleFinder.of(Reactor.modulePath()).findAll().stream()
                .map(ModuleReference::descriptor)
                .filter(module -> module.name().startsWith("org.nnj."))
                .flatMap(module -> module.provides().stream())
                .flatMap(provides -> provides.providers().stream().map(name -> provides.service() + " " + name))
                .collect(toCollection(TreeSet::new));

        assertThat(program.run("ListProviders")).isNotEmpty().containsExactlyInAnyOrderElementsOf(provided);
    }

    @Test
    void aNetworkOfNamedPartsLearnsThereAndEveryPartIsInItsNamedModule() throws IOException, InterruptedException {
        assertThat(program.run("TrainNetwork"))
                .containsExactly(
                        "loss fell to less than a tenth: true",
                        "0 xor 0 = 0",
                        "0 xor 1 = 1",
                        "1 xor 0 = 1",
                        "1 xor 1 = 0",
                        "Sequential of module org.nnj.models",
                        "Dense of module org.nnj.core",
                        "Tanh of module org.nnj.activations",
                        "BinaryCrossentropy of module org.nnj.losses",
                        "Adam of module org.nnj.optimizers",
                        "MicroAccuracy of module org.nnj.metrics",
                        "Xor of module org.nnj.data");
    }

    @Test
    void everyPublishedModuleOfOursIsThere() {
        Stream<String> names = ModuleFinder.of(Reactor.modulePath()).findAll().stream()
                .map(module -> module.descriptor().name());

        assertThat(names)
                .containsAll(Reactor.modulesWithJar().stream()
                        .filter(module -> !module.equals("nn-testkit"))
                        .map(module -> "org.nnj." + module.substring("nn-".length()))
                        .toList());
    }
}
