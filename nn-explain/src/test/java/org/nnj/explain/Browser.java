package org.nnj.explain;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real browser without a window, if the machine has one. */
final class Browser {

    /** Long beyond any sensible start: a browser that hangs shall not hang the build. */
    private static final int SECONDS = 90;

    private Browser() {}

    /**
     * What came of a page.
     *
     * @param dom the document after its scripts have run
     * @param console what the page or the browser wrote to the console, one message a line
     */
    record Visit(String dom, List<String> console) {}

    /** Skips the test where no Chromium is installed. */
    static void require() {
        assumeTrue(
                path().isPresent(),
                "no chromium on this machine: the page was not opened in a browser; Debian's package is 'chromium'");
    }

    private static Optional<Path> path() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Visit open(String address, Path folder) throws IOException, InterruptedException {
        Path errors = folder.resolve("browser-errors.txt");
        Path dom = folder.resolve("browser-dom.html");
        List<String> command = new ArrayList<>(List.of(
                path().orElseThrow().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"),
                "--enable-logging=stderr",
                "--virtual-time-budget=4000",
                "--dump-dom",
                address));
        Process process = new ProcessBuilder(command)
                .redirectOutput(dom.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the browser has not come to an end within " + SECONDS + " s");
            }
        } finally {
            process.destroyForcibly();
        }
        List<String> console = new String(Files.readAllBytes(errors), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("CONSOLE"))
                .toList();
        return new Visit(Files.readString(dom), console);
    }
}
