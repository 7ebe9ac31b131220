package org.nnj.verification;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A process that has to end well. */
final class ChildProcess {

    // A Maven that fetches its plugins through a slow line needs minutes; everything else is done in seconds.
    private static final long PATIENCE_SECONDS = 600;

    private ChildProcess() {}

    /**
     * Runs it in its folder until it ends, and gives back the lines it printed. What it logged, which goes to its standard error,
     * is told only if it fails.
     */
    static List<String> run(ProcessBuilder builder) throws IOException, InterruptedException {
        Path output = Files.createTempFile(builder.directory().toPath(), "output", ".txt");
        Path log = Files.createTempFile(builder.directory().toPath(), "log", ".txt");
        Process process = builder.redirectOutput(output.toFile())
                .redirectError(log.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, SECONDS);
        process.destroyForcibly();
        List<String> lines = Files.readAllLines(output);
        if (!ended || process.exitValue() != 0) {
            throw new AssertionError(String.join(" ", builder.command()) + ": expected to end with 0, but it "
                    + (ended ? "ended with " + process.exitValue() : "did not end") + ": " + String.join("\n", lines)
                    + Files.readString(log));
        }
        Files.delete(output);
        Files.delete(log);
        return lines;
    }
}
