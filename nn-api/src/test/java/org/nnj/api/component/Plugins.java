package org.nnj.api.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Jars of plugins that are written, compiled and packed during a test. */
final class Plugins {

    private Plugins() {}

    /** A folder of services that names the fruits of the tests. */
    static URLClassLoader ofTests(Path folder) throws IOException {
        services(folder, Fruit.class, names(Fruit.class));
        services(folder, Fruit.Ripening.class, names(Fruit.Ripening.class));
        return loader(folder);
    }

    private static String[] names(Class<?> kind) {
        return Fruit.ALL.stream()
                .filter(kind::isAssignableFrom)
                .map(Class::getName)
                .toArray(String[]::new);
    }

    static void services(Path folder, Class<?> kind, String... providers) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(services.resolve(kind.getName()), List.of(providers));
    }

    /** Compiles one class of package acme or another against what the tests see. */
    static void compile(Path folder, String className, String source, String... options) throws IOException {
        Path sources = Files.createTempDirectory(folder.getParent(), "sources");
        Path file = sources.resolve(className.replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        compile(folder, List.of(file), options);
    }

    static void compile(Path folder, List<Path> files, String... options) {
        List<String> arguments = new ArrayList<>(Arrays.asList(options));
        arguments.addAll(List.of("-proc:none", "-d", folder.toString(), "-cp", seenByTests()));
        files.forEach(file -> arguments.add(file.toString()));
        StringWriter output = new StringWriter();
        PrintWriter printer = new PrintWriter(output);
        int exit =
                ToolProvider.findFirst("javac").orElseThrow().run(printer, printer, arguments.toArray(String[]::new));
        assertThat(exit).as(output.toString()).isZero();
    }

    private static String seenByTests() {
        return Stream.of(Component.class, Fruit.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A fruit in a jar of its own, with its services file. */
    static Path jar(Path folder, String jarName, String className, String body) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes-of-" + jarName));
        String packageName = className.substring(0, className.lastIndexOf('.'));
        compile(classes, className, "package " + packageName + "; import org.nnj.api.component.*; " + body);
        services(classes, Fruit.class, className);
        Path jar = folder.resolve(jarName);
        pack(classes, jar);
        return jar;
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (Stream<Path> files = Files.walk(classes);
                OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    static URLClassLoader loader(Path... jarsOrFolders) {
        return loader(Plugins.class.getClassLoader(), jarsOrFolders);
    }

    static URLClassLoader loader(ClassLoader parent, Path... jarsOrFolders) {
        return new URLClassLoader(Stream.of(jarsOrFolders).map(Plugins::url).toArray(URL[]::new), parent);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
