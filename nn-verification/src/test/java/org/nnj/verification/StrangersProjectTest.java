package org.nnj.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whether somebody who has nothing but what we publish can write a plugin: their project builds by its own POM, its tests hold
 * its parts to the laws, and its jar, dropped beside the examples, is in use without a line of ours being changed.
 */
class StrangersProjectTest {

    private static final Pattern TOOL =
            Pattern.compile("<artifactId>maven-\\w+-plugin</artifactId>\\s*<version>[^<]+</version>");

    /** The jars of the examples and of everything they need, and the plugin's. */
    private static Path jars = Path.of("");

    @BeforeAll
    static void dropTheJarBesideTheExamples() throws IOException, InterruptedException {
        jars = Reactor.emptyFolder("dropped-in");
        for (Path jar : Reactor.files(Reactor.modulePath(), ".jar")) {
            Files.copy(jar, jars.resolve(jar.getFileName()));
        }
        Path plugin = StrangersProject.built().jar();
        Files.copy(plugin, jars.resolve(plugin.getFileName()));
    }

    static List<String> tests() {
        return Reactor.files(StrangersProject.SOURCES.resolve("src/test"), "Test.java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .toList();
    }

    // A kit that finds no subject, or an engine that runs no test, would be just as green.
    @ParameterizedTest
    @MethodSource("tests")
    void anEmptyTestClassTriesTheLaws(String test) throws IOException, InterruptedException {
        assertThat(StrangersProject.built().log())
                .anyMatch(line -> line.matches(
                        ".*Tests run: [1-9]\\d*, Failures: 0, Errors: 0,.* in com\\.acme\\.nnj\\." + test));
    }

    @Test
    void thereIsATestOfEachPart() {
        List<String> parts = ModuleFinder.of(jars).find("com.acme.nnj").orElseThrow().descriptor().provides().stream()
                .flatMap(provides -> provides.providers().stream())
                .map(name -> name.substring(name.lastIndexOf('.') + 1) + "Test")
                .toList();

        assertThat(tests()).containsExactlyInAnyOrderElementsOf(parts);
    }

    /** Else its build would fetch what nothing else here needs. */
    @Test
    void itsToolsAreOfTheVersionsOfThisBuild() throws IOException {
        String parent = Files.readString(Reactor.ROOT.resolve("pom.xml"));
        String own = Files.readString(StrangersProject.SOURCES.resolve("pom.xml"));

        assertThat(TOOL.matcher(own).results().map(tool -> tool.group().replaceAll("\\s+", "")))
                .hasSize(4)
                .allMatch(tool -> parent.replaceAll("\\s+", "").contains(tool));
        assertThat(own.lines().filter(line -> line.contains("<auto-service.version>")))
                .singleElement()
                .satisfies(line -> assertThat(parent.lines()).contains(line));
    }

    @Test
    void theListOfComponentsNamesEachPartWithItsJar() throws IOException, InterruptedException {
        List<String> lines = onTheClassPath("components");

        assertThat(lines.stream()
                        .filter(line -> line.contains("acme:"))
                        .map(line -> line.strip().replaceAll(" {2,}", " | ")))
                .contains(
                        "activation | acme:swish(beta=1.0) | acme-nnj-1.0.0.jar",
                        "layer | acme:gain(initial=1.0) | acme-nnj-1.0.0.jar",
                        "loss | acme:log-cosh | acme-nnj-1.0.0.jar",
                        "optimizer | acme:qhm(learning-rate=0.1, beta=0.999, nu=0.7) | acme-nnj-1.0.0.jar")
                .allMatch(line -> line.endsWith(" | acme-nnj-1.0.0.jar"));
        assertThat(partsWithJar(onTheModulePath("components"))).isEqualTo(partsWithJar(lines));
    }

    @Test
    void trainsOnMnistToTheSameFiguresOnClassPathAndModulePath() throws IOException, InterruptedException {
        String[] lesson = {"mnist", "--epochs", "1", "--hidden", "32:acme:swish(beta=1.5)"};
        List<String> lines = onTheClassPath(lesson);

        // An untrained network is right once in ten; 60,000 images take any of this size beyond nine in ten.
        assertThat(figure("accuracy", lines)).isBetween(0.9, 1.0);
        assertThat(figures(lines)).hasSize(8);
        assertThat(figures(onTheModulePath(lesson))).isEqualTo(figures(lines));
    }

    @Test
    void lossAndOptimizerAreInUseByTheirNamesToo() throws IOException, InterruptedException {
        List<String> lines = onTheClassPath(
                "mnist",
                "--epochs",
                "1",
                "--output",
                "sigmoid",
                "--loss",
                "acme:log-cosh",
                "--optimizer",
                "acme:qhm(1)");

        assertThat(figure("accuracy", lines)).isBetween(0.5, 1.0); // far from one in ten, whatever the pair is worth
    }

    private static List<String> onTheClassPath(String... arguments) throws IOException, InterruptedException {
        return java(List.of("-cp", jars + File.separator + "*", "org.nnj.examples.Main"), arguments);
    }

    private static List<String> onTheModulePath(String... arguments) throws IOException, InterruptedException {
        return java(
                List.of("--module-path", jars.toString(), "--module", "org.nnj.examples/org.nnj.examples.Main"),
                arguments);
    }

    private static List<String> java(List<String> options, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(options);
        command.addAll(List.of(arguments));
        return JavaProcess.run(jars.getParent(), command);
    }

    private static double figure(String title, List<String> lines) {
        String last = lines.stream()
                .filter(line -> line.matches(title + " .*"))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("expected a line of " + title + ", but was " + lines));
        return Double.parseDouble(last.substring(last.lastIndexOf(' ') + 1));
    }

    /** The lines that end in a figure, without those that tell how long something took. */
    private static List<String> figures(List<String> lines) {
        return lines.stream()
                .filter(line -> line.matches("(?!epoch ).* \\d\\.\\d{4}"))
                .toList();
    }

    private static List<String> partsWithJar(List<String> lines) {
        return lines.stream().filter(line -> line.endsWith(".jar")).toList();
    }
}
