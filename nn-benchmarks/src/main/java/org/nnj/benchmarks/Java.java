package org.nnj.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A JDK on this machine.
 *
 * @param home where it is
 * @param release its number, such as 17
 */
record Java(Path home, int release) {

    /** The one that runs this. */
    static Java own() {
        return new Java(
                Path.of(System.getProperty("java.home")), Runtime.version().feature());
    }

    /**
     * Reads the number from the file {@code release} that every JDK has.
     *
     * @throws IOException if there is none
     */
    static Java in(Path home) throws IOException {
        for (String line : Files.readAllLines(home.resolve("release"))) {
            if (line.startsWith("JAVA_VERSION=")) {
                return new Java(home, Runtime.Version.parse(line.split("\"")[1]).feature());
            }
        }
        throw new IOException(home.resolve("release") + ": expected a line JAVA_VERSION, but there is none");
    }
}
