package org.nnj.models.callback;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.LongSupplier;
import org.nnj.api.model.BatchEnd;
import org.nnj.api.model.Callback;
import org.nnj.api.model.Directive;
import org.nnj.api.model.EpochEnd;
import org.nnj.api.model.Observer;
import org.nnj.api.model.Outcome;
import org.nnj.api.model.RunInfo;

/**
 * Shows how far training has come: on a terminal, one line that redraws itself, with the time left and the metrics so far;
 * elsewhere, one plain line an epoch. The line that redraws is cut at 79 characters. It holds an open stream, so it has no text form.
 */
public final class ProgressBar implements Callback {

    private static final int WIDTH = 20;
    /** A line that wraps cannot be redrawn, and the narrowest usual terminal has 80 columns. */
    private static final int LONGEST_LINE = 79;

    private static final long REDRAW_NANOS = 100_000_000;

    private final PrintStream out;
    private final boolean redraws;
    private final LongSupplier nanoTime;

    /**
     * A bar that redraws itself if the process has a terminal.
     *
     * @param out where to, such as {@code System.out}
     */
    public ProgressBar(PrintStream out) {
        this(out, Terminal.isInteractive());
    }

    private ProgressBar(PrintStream out, boolean redraws) {
        this(out, redraws, System::nanoTime);
    }

    ProgressBar(PrintStream out, boolean redraws, LongSupplier nanoTime) {
        this.out = out;
        this.redraws = redraws;
        this.nanoTime = nanoTime;
    }

    /**
     * A bar that never redraws: one line an epoch.
     *
     * @param out where to
     * @return the callback
     */
    public static ProgressBar plain(PrintStream out) {
        return new ProgressBar(out, false);
    }

    /**
     * A bar that always redraws.
     *
     * @param out where to
     * @return the callback
     */
    public static ProgressBar redrawing(PrintStream out) {
        return new ProgressBar(out, true);
    }

    @Override
    public Observer start(RunInfo run) {
        return new Bar(run);
    }

    private final class Bar implements Observer {

        private final RunInfo run;
        private final long start = nanoTime.getAsLong();
        private long lastDrawn = start;
        private int drawn;

        Bar(RunInfo run) {
            this.run = run;
        }

        @Override
        public Directive batchEnded(BatchEnd batch) {
            long now = nanoTime.getAsLong();
            if (redraws && now - lastDrawn >= REDRAW_NANOS) {
                lastDrawn = now;
                draw(bar(batch, now) + values(batch.progress().get()));
            }
            return Directive.proceed();
        }

        @Override
        public Directive epochEnded(EpochEnd epoch) {
            erase();
            out.println(heading(epoch.epoch()) + "  " + seconds(epoch.duration()) + values(epoch.values()));
            return Directive.proceed();
        }

        @Override
        public void ended(Outcome outcome) {
            erase();
            if (!outcome.message().isEmpty()) {
                out.println(outcome.message());
            }
            out.flush();
        }

        private String heading(int epoch) {
            String last = Integer.toString(run.lastEpoch());
            return "epoch " + " ".repeat(last.length() - Integer.toString(epoch).length()) + epoch + "/" + last;
        }

        private String bar(BatchEnd batch, long now) {
            int full = (int) ((long) WIDTH * batch.batch() / batch.batches());
            double done = batch.epoch() - run.firstEpoch() + (double) batch.batch() / batch.batches();
            double all = run.lastEpoch() - run.firstEpoch() + 1;
            Duration left = Duration.ofNanos((long) ((now - start) * (all - done) / done));
            return heading(batch.epoch()) + " [" + "=".repeat(full) + " ".repeat(WIDTH - full) + "] " + clock(left)
                    + " left";
        }

        private void draw(String whole) {
            String line = whole.substring(0, Math.min(LONGEST_LINE, whole.length()));
            out.print('\r' + line + " ".repeat(Math.max(0, drawn - line.length())));
            out.flush();
            drawn = line.length();
        }

        private void erase() {
            if (drawn > 0) {
                out.print('\r' + " ".repeat(drawn) + '\r');
                drawn = 0;
            }
        }
    }

    private static String values(Map<String, Double> values) {
        StringJoiner text = new StringJoiner("  ", "  ", "");
        values.forEach((name, value) -> text.add(name + " " + String.format(Locale.ROOT, "%.4f", value)));
        return text.toString();
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toNanos() / 1e9);
    }

    private static String clock(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
