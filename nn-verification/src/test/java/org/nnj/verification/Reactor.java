package org.nnj.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the modules of this build lie, and which of them have a jar. Set by the surefire configuration of this module. */
final class Reactor {

    static final Path ROOT = Path.of(property("nnj.root")).toAbsolutePath().normalize();

    private static final String VERSION = property("nnj.version");

    private Reactor() {}

    /** The modules that the parent lists, in its order. */
    static List<String> modules() {
        return ModulePom.read(ROOT.resolve("pom.xml")).modules();
    }

    /** The modules with Java sources of their own, each of which is packaged as a jar with a module descriptor. */
    static List<String> modulesWithJar() {
        return modules().stream()
                .filter(module -> Files.exists(mainSources(module).resolve("module-info.java")))
                .toList();
    }

    static Path pom(String module) {
        return ROOT.resolve(module).resolve("pom.xml");
    }

    static Path mainSources(String module) {
        return ROOT.resolve(module).resolve("src/main/java");
    }

    static Path jar(String module) {
        return ROOT.resolve(module).resolve("target/" + module + "-" + VERSION + ".jar");
    }

    /** The time that every entry of every jar carries, whenever it was built. */
    static LocalDateTime buildTime() {
        return OffsetDateTime.parse(property("nnj.build.time")).toLocalDateTime();
    }

    /** The jars of other projects that the module path has, those whose names begin with one of these. */
    static List<Path> foreignJars(String... names) {
        return files(modulePath(), ".jar").stream()
                .filter(jar -> Stream.of(names)
                        .anyMatch(name -> jar.getFileName().toString().startsWith(name + "-")))
                .toList();
    }

    /** The jars that a program on the module path is started with. */
    static Path modulePath() {
        return ROOT.resolve("nn-verification/target/module-path");
    }

    /** A folder of this name under the build's own, for what a test makes. */
    static Path scratch(String name) {
        return ROOT.resolve("nn-verification/target/scratch").resolve(name);
    }

    /** A folder as {@link #scratch}, with nothing in it. */
    static Path emptyFolder(String name) throws IOException {
        Path folder = scratch(name);
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    /** The Maven that runs this build. */
    static Path maven() {
        return Path.of(property("nnj.maven"));
    }

    /** The version of the archetype plugin of this build. */
    static String archetypePlugin() {
        return property("nnj.archetype.plugin");
    }

    /** The local repository of this build. */
    static Path localRepository() {
        return Path.of(property("nnj.local.repository"));
    }

    /** A local repository where this build has installed our modules. */
    static Path freshRepository() {
        return ROOT.resolve("nn-verification/target/fresh-repository");
    }

    /** The pages that users read, beginning with the first. */
    static List<Path> documents() {
        return Stream.concat(
                        Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")),
                        files(ROOT.resolve("docs"), ".md").stream())
                .toList();
    }

    /** All files below a folder with this ending, in alphabetical order; none if there is no such folder. */
    static List<Path> files(Path folder, String ending) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException(
                    name + ": expected a system property, but there was none; run these tests with Maven");
        }
        return value;
    }
}
