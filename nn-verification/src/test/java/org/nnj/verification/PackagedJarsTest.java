package org.nnj.verification;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each jar by itself, as it would be uploaded. */
class PackagedJarsTest {

    private static final String SERVICES = "META-INF/services/";

    static List<String> modules() {
        return Reactor.modulesWithJar();
    }

    // The class path reads the files that AutoService wrote, the module path reads module-info: each is blind to the
    // other.
    @ParameterizedTest
    @MethodSource("modules")
    void providesTheSameOnClassPathAndModulePath(String module) throws IOException {
        try (JarFile jar = new JarFile(Reactor.jar(module).toFile())) {
            Map<String, TreeSet<String>> onClassPath = jar.stream()
                    .filter(entry -> entry.getName().startsWith(SERVICES) && !entry.isDirectory())
                    .collect(toMap(entry -> entry.getName().substring(SERVICES.length()), entry -> lines(jar, entry)));
            Map<String, TreeSet<String>> onModulePath = descriptor(module).provides().stream()
                    .collect(
                            toMap(ModuleDescriptor.Provides::service, provides -> new TreeSet<>(provides.providers())));

            assertThat(onModulePath).isEqualTo(onClassPath);
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void isANamedModuleThatIsOpenToNobodyInGeneral(String module) {
        assertThat(descriptor(module).name()).isEqualTo("org.nnj." + module.substring("nn-".length()));
        assertThat(descriptor(module).isOpen()).isFalse();
        assertThat(descriptor(module).opens()).allMatch(ModuleDescriptor.Opens::isQualified);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void carriesNoTraceOfWhenItWasBuilt(String module) throws IOException {
        try (JarFile jar = new JarFile(Reactor.jar(module).toFile())) {
            assertThat(jar.stream())
                    .allSatisfy(entry ->
                            assertThat(entry.getTimeLocal()).as(entry.getName()).isEqualTo(Reactor.buildTime()));
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void carriesLicenceAndNotice(String module) throws IOException {
        try (JarFile jar = new JarFile(Reactor.jar(module).toFile())) {
            assertThat(jar.stream().map(JarEntry::getName)).contains("META-INF/LICENSE", "META-INF/NOTICE");
        }
    }

    private static ModuleDescriptor descriptor(String module) {
        return ModuleFinder.of(Reactor.jar(module)).findAll().iterator().next().descriptor();
    }

    private static TreeSet<String> lines(JarFile jar, JarEntry entry) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(jar.getInputStream(entry), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
