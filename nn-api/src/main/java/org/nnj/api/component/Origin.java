package org.nnj.api.component;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Set;

/** Where a class came from, short enough for a message: {@code acme.jar}, {@code my-plugin/target/classes}. */
final class Origin {

    private static final Set<String> BUILD_FOLDERS =
            Set.of("classes", "test-classes", "main", "java", "bin", "out", "target", "build");

    private Origin() {}

    static String of(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        if (location != null) {
            return shortened(location);
        }
        return type.getModule().isNamed() ? type.getModule().getName() : "unknown origin";
    }

    static String shortened(URL location) {
        if (location.getProtocol().equals("file")) {
            try {
                return shortened(Path.of(location.toURI()));
            } catch (URISyntaxException
                    | IllegalArgumentException unusual) { // not written as a URI: take it as it stands
                return lastSegment(location.getPath());
            }
        }
        return lastSegment(location.getPath());
    }

    /** The last name; of a build folder as much as tells whose it is. */
    private static String shortened(Path path) {
        int from = path.getNameCount() - 1;
        while (from > 0 && isBuildFolder(path.getName(from).toString())) {
            from--;
        }
        return from < 0
                ? path.toString()
                : path.subpath(from, path.getNameCount()).toString().replace('\\', '/');
    }

    private static boolean isBuildFolder(String name) {
        return BUILD_FOLDERS.contains(name);
    }

    /** A jar inside a jar is written {@code outer.jar!/lib/inner.jar!/}. */
    private static String lastSegment(String path) {
        String trimmed = path;
        while (trimmed.endsWith("/") || trimmed.endsWith("!")) {
            trimmed = trimmed.substring(0, trimmed.length() - 1);
        }
        return trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }
}
