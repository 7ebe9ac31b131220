package org.nnj.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nnj.verification.ModuleArrowsTest.Arrows.arrows;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between modules, as the architecture draws them. There are no others. */
class ModuleArrowsTest {

    private static final Set<String> PLUGINS =
            Set.of("nn-activations", "nn-losses", "nn-optimizers", "nn-metrics", "nn-data");

    private static final Map<String, Arrows> ARCHITECTURE = Map.ofEntries(
            Map.entry("nn-bom", arrows()),
            Map.entry("nn-api", arrows()),
            Map.entry("nn-testkit", arrows("nn-api", "junit-jupiter-api", "jackson-core")),
            Map.entry("nn-activations", arrows("nn-api")),
            Map.entry("nn-losses", arrows("nn-api")),
            Map.entry("nn-optimizers", arrows("nn-api")),
            Map.entry("nn-metrics", arrows("nn-api")),
            Map.entry("nn-data", arrows("nn-api", "guava", "fastcsv")),
            Map.entry("nn-simd", arrows("nn-api")),
            Map.entry("nn-core", arrows("nn-api", "guava")),
            Map.entry(
                    "nn-models",
                    arrows("nn-api", "nn-core", "guava", "jackson-core").atRunTime(PLUGINS)),
            Map.entry("nn-explain", arrows("nn-models", "jackson-core")),
            Map.entry(
                    "nn-examples",
                    arrows("nn-models", "nn-explain", "picocli").and(PLUGINS).atRunTime(Set.of("nn-simd"))),
            Map.entry(
                    "nn-benchmarks", arrows("nn-models", "nn-data", "jmh-core").atRunTime(Set.of("nn-simd"))),
            Map.entry("nn-plugin-archetype", arrows()),
            Map.entry("nn-verification", arrows()));

    @Test
    void everyModuleHasItsPlaceInTheArchitecture() {
        assertThat(ARCHITECTURE.keySet()).containsExactlyInAnyOrderElementsOf(Reactor.modules());
    }

    @Test
    void modulesSeeWhatTheArchitectureSaysAndNothingElse() {
        Map<String, Arrows> drawn = new TreeMap<>();
        for (String module : Reactor.modules()) {
            ModulePom pom = ModulePom.read(Reactor.pom(module));
            drawn.put(module, new Arrows(inScope(pom, "compile"), inScope(pom, "runtime")));
        }
        assertThat(drawn).containsExactlyInAnyOrderEntriesOf(ARCHITECTURE);
    }

    @Test
    void theParentGivesNoModuleAnythingAtRunTime() {
        ModulePom parent = ModulePom.read(Reactor.ROOT.resolve("pom.xml"));

        assertThat(parent.dependencies())
                .extracting(ModulePom.Dependency::scope)
                .containsOnly("provided", "test");
    }

    /** A test dependency of the parent is direct in every module: it would hide one that comes from another module at run time. */
    @Test
    void theParentTakesNothingAwayAtRunTime() {
        Set<String> tests = inScope(ModulePom.read(Reactor.ROOT.resolve("pom.xml")), "test");
        for (String module : Reactor.modules()) {
            ModulePom pom = ModulePom.read(Reactor.pom(module));
            assertThat(inScope(pom, "compile")).as(module).doesNotContainAnyElementsOf(tests);
            assertThat(inScope(pom, "runtime")).as(module).doesNotContainAnyElementsOf(tests);
        }
    }

    private static Set<String> inScope(ModulePom pom, String scope) {
        return new TreeSet<>(pom.dependencies().stream()
                .filter(dependency -> dependency.scope().equals(scope))
                .map(ModulePom.Dependency::artifact)
                .toList());
    }

    /** What a module compiles against, and what is only there when it runs. */
    record Arrows(Set<String> compile, Set<String> runtime) {

        static Arrows arrows(String... compile) {
            return new Arrows(Set.of(compile), Set.of());
        }

        Arrows and(Set<String> more) {
            return new Arrows(
                    new TreeSet<>(Stream.concat(compile.stream(), more.stream()).toList()), runtime);
        }

        Arrows atRunTime(Set<String> artifacts) {
            return new Arrows(compile, artifacts);
        }
    }
}
