package org.nnj.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.nnj.api.activation.Activation;

/**
 * A plugin that is compiled for a test, in a folder that is removed afterwards.
 *
 * @param folder of its classes
 * @param name of its class
 * @param loader sees the folder and what the test sees
 */
record CompiledPlugin(Path folder, String name, URLClassLoader loader) implements AutoCloseable {

    static CompiledPlugin of(Path folder, String name, String source, Optional<String> moduleInfo) throws IOException {
        compile(folder, name.substring(name.lastIndexOf('.') + 1), source);
        if (moduleInfo.isPresent()) {
            compile(folder, "module-info", moduleInfo.get()); // alone: the class needs none to be compiled
        }
        URL[] places = {folder.toUri().toURL()};
        return new CompiledPlugin(folder, name, new URLClassLoader(places, CompiledPlugin.class.getClassLoader()));
    }

    private static void compile(Path folder, String name, String source) throws IOException {
        URL api = Activation.class.getProtectionDomain().getCodeSource().getLocation();
        Path file = Files.writeString(Files.createDirectories(folder).resolve(name + ".java"), source);
        List<String> arguments = name.equals("module-info")
                ? List.of("-d", folder.toString(), file.toString())
                : List.of("-proc:none", "-d", folder.toString(), "-cp", api.getPath(), file.toString());
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    /** Writes a services file. */
    void listFor(Class<?> kind) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(kind.getName()), name + "\n");
    }

    @Override
    public void close() throws IOException {
        loader.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
