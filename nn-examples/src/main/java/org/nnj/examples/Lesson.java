package org.nnj.examples;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.nnj.models.callback.ProgressBar;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all lessons share: where they print, and the options for help. */
@Command(mixinStandardHelpOptions = true, sortOptions = false, showDefaultValues = true)
abstract class Lesson implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private int exitCode = CommandLine.ExitCode.OK;

    abstract void run() throws Exception;

    @Override
    public final Integer call() throws Exception {
        run();
        out().flush();
        return exitCode;
    }

    /** Says to whoever started the process that the lesson did not reach its end. */
    final void failed() {
        exitCode = CommandLine.ExitCode.SOFTWARE;
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final ProgressBar progressBar() {
        out().flush();
        return new ProgressBar(new PrintStream(new WriterStream(out()), true, StandardCharsets.UTF_8));
    }

    /** A print stream onto picocli's writer, so that a test sees the progress too. */
    private static final class WriterStream extends OutputStream {

        private final Writer writer;

        WriterStream(PrintWriter writer) {
            this.writer = writer;
        }

        @Override
        public void write(int oneByte) throws IOException {
            writer.write(oneByte);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            writer.write(new String(bytes, from, count, StandardCharsets.UTF_8));
            writer.flush();
        }
    }
}
