package org.nnj.verification;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.Serializable;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows between packages, and what no class of ours may be or use. */
class ArchitectureTest {

    private static final String API = "org.nnj.api.";

    /** What each package of nn-api may see beside itself and the JDK. */
    private static final Map<String, List<String>> API_PACKAGES = Map.of(
            "component", List.of(),
            "math", List.of(),
            "activation", List.of("component", "math"),
            "loss", List.of("component", "math", "activation"),
            "layer", List.of("component", "math", "activation"),
            "optimizer", List.of("component", "math"),
            "metric", List.of("component", "math"),
            "data", List.of("component", "math"),
            "model", List.of("component", "math", "activation", "loss", "layer", "optimizer", "metric", "data"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importLocations(Reactor.modulesWithJar().stream()
                    .map(module ->
                            Location.of(URI.create("jar:" + Reactor.jar(module).toUri() + "!/")))
                    .toList());

    @TestFactory
    Stream<DynamicTest> packagesOfTheApiSeeOnlyThoseBelowThem() {
        return API_PACKAGES.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> noClasses()
                                .that()
                                .resideInAPackage(API + entry.getKey() + "..")
                                .should()
                                .dependOnClassesThat(resideInAPackage("org.nnj..")
                                        .and(not(resideInAnyPackage(packages(entry.getKey(), entry.getValue())))))
                                .check(CLASSES)));
    }

    @Test
    void everyPackageOfTheApiHasItsPlace() {
        Set<String> packages = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(API))
                .map(name -> name.substring(API.length()))
                .collect(toSet());

        assertThat(packages).isEqualTo(API_PACKAGES.keySet());
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching("org.nnj.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @TestFactory
    Stream<DynamicTest> pluginsSeeTheApiAndNothingElseOfOurs() {
        return Stream.of("activations", "losses", "optimizers", "metrics", "data", "simd", "testkit")
                .map(plugin -> DynamicTest.dynamicTest(
                        plugin,
                        () -> noClasses()
                                .that()
                                .resideInAPackage("org.nnj." + plugin + "..")
                                .should()
                                .dependOnClassesThat(resideInAPackage("org.nnj..")
                                        .and(not(resideInAnyPackage(API + ".", "org.nnj." + plugin + ".."))))
                                .check(CLASSES)));
    }

    @Test
    void guavaAppearsInNoSignatureThatUsersSee() {
        classes()
                .that()
                .arePublic()
                .should(new ShowsOnlyTypes(DescribedPredicate.describe(
                        "outside Guava", type -> !type.getPackageName().startsWith("com.google.common"))))
                .check(CLASSES);
    }

    @Test
    void nothingUsesJavaSerialization() {
        // Records, enums and exceptions of the JDK are serializable; ours must not make use of it.
        noClasses()
                .that()
                .areNotEnums()
                .and()
                .areNotAssignableTo(Throwable.class)
                .should()
                .beAssignableTo(Serializable.class)
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(Object(In|Out)putStream|Serializable|Externalizable)")
                .check(CLASSES);
    }

    @Test
    void classesAreNamedForWhatTheyAre() {
        noClasses()
                .should()
                .haveNameMatching(
                        ".*[.$]((Abstract|Base|Default)[A-Z]\\w*|\\w*(Util|Utils|Helper|Helpers|Manager|Impl)|I[A-Z][a-z]\\w*)")
                .because("a name says what a class is, not how it was made")
                .check(CLASSES);
    }

    @Test
    void nothingPrintsOrExitsButTheExamples() {
        noClasses()
                .that(not(resideInAPackage("org.nnj.examples..")))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    private static String[] packages(String own, List<String> below) {
        return Stream.concat(Stream.of(own), below.stream())
                .map(name -> API + name + "..")
                .toArray(String[]::new);
    }
}
