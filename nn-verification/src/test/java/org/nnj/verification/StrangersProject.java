package org.nnj.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The project in {@code examples-plugin}, which is none of our modules: copied away from them, and built once by its own POM
 * against what we publish.
 *
 * @param jar what it packages
 * @param log what Maven said
 */
record StrangersProject(Path jar, List<String> log) {

    static final Path SOURCES = Reactor.ROOT.resolve("examples-plugin");

    private static @Nullable StrangersProject built;

    static synchronized StrangersProject built() throws IOException, InterruptedException {
        if (built == null) {
            Path folder = Reactor.emptyFolder("strangers-project");
            copy(SOURCES.resolve("pom.xml"), folder);
            for (Path source : Reactor.files(SOURCES.resolve("src"), ".java")) {
                copy(source, folder);
            }
            List<String> log = MavenProcess.run(folder, List.of("verify"));
            built = new StrangersProject(folder.resolve("target/acme-nnj-1.0.0.jar"), log);
        }
        return built;
    }

    private static void copy(Path source, Path folder) throws IOException {
        Path copy = folder.resolve(SOURCES.relativize(source));
        Files.createDirectories(copy.getParent());
        Files.copy(source, copy);
    }
}
