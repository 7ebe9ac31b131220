package org.nnj.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules that are compiled for the test: a kind and two providers of it. */
class ModuleUnderTestTest {

    @TempDir
    private Path project;

    @Test
    void whatServicesFileAndDescriptorNameAlikeIsFound() throws Exception {
        try (URLClassLoader loader = module("provides p.Kind with p.One, p.Two;", "p.One\np.Two # the second\n")) {
            ModuleUnderTest module = module(loader);

            assertThat(module.listed(loader.loadClass("p.Kind")).stream().map(Class::getName))
                    .containsExactly("p.One", "p.Two");
            assertThatCode(() -> module.requireProvidesAsListed(loader.loadClass("p.Kind")))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aServicesFileWithoutProvidesIsRefused() throws Exception {
        requireRefused("", "p.One\n", "as the services file lists, but was with nothing");
    }

    @Test
    void aForgottenProviderIsRefused() throws Exception {
        requireRefused(
                "provides p.Kind with p.One;",
                "p.One\np.Two\n",
                "module p: expected 'provides p.Kind with p.One, p.Two' as the services file lists, but was with p.One");
    }

    @Test
    void aProviderThatTheServicesFileLacksIsRefused() throws Exception {
        requireRefused("provides p.Kind with p.One, p.Two;", "p.Two\n", "with p.Two' as the services file lists");
    }

    @Test
    void aListedClassThatDoesNotExistIsRefused() throws Exception {
        requireRefused("", "p.Three\n", "META-INF/services: expected a class, but there is no p.Three");
    }

    @Test
    void classesOfAnotherModuleDoNotCount() throws Exception {
        try (URLClassLoader loader = module("", "p.One\n" + ModuleUnderTestTest.class.getName() + "\n")) {
            assertThat(module(loader).listed(loader.loadClass("p.Kind")).stream()
                            .map(Class::getName))
                    .containsExactly("p.One");
        }
    }

    private void requireRefused(String provides, String services, String message) throws Exception {
        try (URLClassLoader loader = module(provides, services)) {
            Class<?> kind = loader.loadClass("p.Kind");
            assertThatThrownBy(() -> module(loader).requireProvidesAsListed(kind))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(message);
        }
    }

    private static ModuleUnderTest module(ClassLoader loader) throws ClassNotFoundException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return ModuleUnderTest.of(loader.loadClass("p.One"));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private URLClassLoader module(String provides, String services) throws IOException {
        Path classes = project.resolve("target/classes");
        Path sources = Files.createDirectories(project.resolve("src"));
        List<String> files = List.of(
                write(sources, "module-info.java", "module p { exports p; " + provides + " }"),
                write(sources, "Kind.java", "package p; public interface Kind {}"),
                write(sources, "One.java", "package p; public record One() implements Kind {}"),
                write(sources, "Two.java", "package p; public record Two() implements Kind {}"));
        String[] arguments = Stream.concat(Stream.of("-d", classes.toString()), files.stream())
                .toArray(String[]::new);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments))
                .isZero();
        Path listed = Files.createDirectories(classes.resolve("META-INF/services"));
        write(listed, "p.Kind", services);
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, ModuleUnderTestTest.class.getClassLoader());
    }

    private static String write(Path folder, String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
