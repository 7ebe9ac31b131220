package org.nnj.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The module that a test belongs to. A class belongs to it if it was loaded from beneath the same build folder as the test: the
 * nearest folder called {@code target}, {@code build}, {@code bin} or {@code out} above the test's own class folder, so that
 * {@code target/classes}, {@code target/test-classes} and {@code target/x.jar} are one module, and a jar of the local repository
 * or the {@code target/classes} of another module is not. Where there is no such folder, only the test's own class folder counts.
 *
 * <p>What the module registers is read from the {@code META-INF/services} files that the context class loader sees.
 */
final class ModuleUnderTest {

    private static final Set<String> BUILD_FOLDERS = Set.of("target", "build", "bin", "out");

    private final ClassLoader loader;
    private final Path folder;

    private ModuleUnderTest(ClassLoader loader, Path folder) {
        this.loader = loader;
        this.folder = folder;
    }

    static ModuleUnderTest of(Class<?> test) {
        Path classes = source(test)
                .orElseThrow(() -> new IllegalStateException(
                        test.getName() + ": expected a class loaded from a folder or a jar; override subjects()"));
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return new ModuleUnderTest(context == null ? test.getClassLoader() : context, buildFolder(classes));
    }

    private static Path buildFolder(Path classes) {
        for (Path above = classes; above != null && above.getFileName() != null; above = above.getParent()) {
            if (BUILD_FOLDERS.contains(above.getFileName().toString())) {
                return above;
            }
        }
        return classes;
    }

    private static Optional<Path> source(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null ? Optional.empty() : file(source.getLocation());
    }

    private static Optional<Path> file(URL location) {
        if (!location.getProtocol().equals("file")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(location.toURI()).toAbsolutePath().normalize());
        } catch (URISyntaxException notWrittenAsUri) {
            return Optional.of(Path.of(location.getPath()).toAbsolutePath().normalize());
        }
    }

    /** The build folder. */
    Path folder() {
        return folder;
    }

    /** The classes of this module that services files list for a kind, in the order of the files. */
    List<Class<?>> listed(Class<?> kind) {
        Set<Class<?>> listed = new LinkedHashSet<>();
        for (String name : listedNames(kind)) {
            Class<?> type = load(name);
            if (source(type).filter(path -> path.startsWith(folder)).isPresent()) {
                listed.add(type);
            }
        }
        return List.copyOf(listed);
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException absent) {
            throw new AssertionError("META-INF/services: expected a class, but there is no " + name, absent);
        }
    }

    private List<String> listedNames(Class<?> kind) {
        List<String> names = new ArrayList<>();
        try {
            for (URL file : Collections.list(loader.getResources("META-INF/services/" + kind.getName()))) {
                names.addAll(namesIn(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return names;
    }

    private static List<String> namesIn(URL servicesFile) throws IOException {
        List<String> names = new ArrayList<>();
        try (InputStream in = servicesFile.openStream();
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int comment = line.indexOf('#');
                String name = (comment < 0 ? line : line.substring(0, comment)).strip();
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /**
     * Compares, for each class folder or jar that has a module descriptor, what it {@code provides} with what services files list.
     *
     * @throws AssertionError if they differ; names the classes that only one of them has
     */
    void requireProvidesAsListed(Class<?> kind) {
        Set<Path> sources = new LinkedHashSet<>();
        for (Class<?> type : listed(kind)) {
            source(type).ifPresent(sources::add);
        }
        for (Path source : sources) {
            descriptor(source).ifPresent(descriptor -> requireSame(kind, descriptor, source));
        }
    }

    private void requireSame(Class<?> kind, ModuleDescriptor descriptor, Path source) {
        Set<String> listed = new TreeSet<>();
        for (Class<?> type : listed(kind)) {
            if (source(type).filter(source::equals).isPresent()) {
                listed.add(type.getName());
            }
        }
        Set<String> provided = new TreeSet<>();
        descriptor.provides().stream()
                .filter(provides -> provides.service().equals(kind.getName()))
                .forEach(provides -> provided.addAll(provides.providers()));
        if (!listed.equals(provided)) {
            throw new AssertionError("module " + descriptor.name() + ": expected 'provides " + kind.getName() + " with "
                    + String.join(", ", listed) + "' as the services file lists, but was with "
                    + (provided.isEmpty() ? "nothing" : String.join(", ", provided)));
        }
    }

    private static Optional<ModuleDescriptor> descriptor(Path source) {
        try (URLClassLoader alone = new URLClassLoader(new URL[] {url(source)})) {
            URL file = alone.findResource("module-info.class"); // of this place only: the JDK has others
            if (file == null) {
                return Optional.empty();
            }
            try (InputStream in = file.openStream()) {
                return Optional.of(ModuleDescriptor.read(in));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static URL url(Path source) throws IOException {
        URI uri = source.toUri();
        return uri.toURL();
    }
}
