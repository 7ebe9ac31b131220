package org.nnj.examples;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.nnj.explain.Trace;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Where to put the trace of a lesson besides the terminal. */
final class TraceOptions {

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Writes the trace as one page for a browser.",
            showDefaultValue = Visibility.NEVER)
    private Optional<Path> html = Optional.empty();

    void write(Trace trace, PrintWriter out) throws IOException {
        if (html.isPresent()) {
            trace.writeHtml(html.get());
            out.println("wrote " + html.get());
        }
    }
}
