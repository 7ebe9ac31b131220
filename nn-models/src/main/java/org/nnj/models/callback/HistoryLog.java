package org.nnj.models.callback;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nnj.api.component.Check;
import org.nnj.api.component.Required;
import org.nnj.api.model.Callback;
import org.nnj.api.model.Directive;
import org.nnj.api.model.EpochEnd;
import org.nnj.api.model.Observer;
import org.nnj.api.model.RunInfo;
import org.nnj.models.file.AtomicFile;

/**
 * Writes what was measured to a file after every epoch: {@code .csv} with one line an epoch, or {@code .json} with one object an
 * epoch. The file is written beside its place and then moved there, so that a reader never sees half of it.
 *
 * <p>A run from the first epoch begins the file anew. One that goes on, with a model from a checkpoint or in a second {@code fit},
 * goes on with the file too: what it holds of earlier epochs stays, an epoch that is trained again replaces itself and those after
 * it, and a last line that somebody did not write to its end is left out. If what is there is no history, the run is refused.
 *
 * @param file ends in {@code .csv} or {@code .json}; its folder exists
 */
@AutoService(Callback.class)
public record HistoryLog(@Required Path file) implements Callback {

    /** An example: {@code history.csv} in the working folder. */
    public HistoryLog() {
        this(Path.of("history.csv"));
    }

    /** Checks the ending. */
    public HistoryLog {
        Check.that(
                HistoryFormat.of(file).isPresent(),
                "history-log.file",
                "a name that ends in .csv or .json",
                "'" + file + "'");
    }

    @Override
    public Observer start(RunInfo run) {
        Path folder = file.toAbsolutePath().resolveSibling("");
        Check.that(Files.isDirectory(folder), "history-log.file", "a file in a folder that exists", "'" + file + "'");
        HistoryFormat format = HistoryFormat.of(file).orElseThrow();
        List<EpochEnd> epochs = run.firstEpoch() > 1 ? written(format) : new ArrayList<>();
        write(format.write(epochs)); // what cannot be written is found now, not after an epoch
        return new Observer() {
            @Override
            public Directive epochEnded(EpochEnd epoch) {
                epochs.removeIf(other -> other.epoch() >= epoch.epoch());
                epochs.add(epoch);
                write(format.write(epochs));
                return Directive.proceed();
            }
        };
    }

    /** What an earlier run has left. */
    private List<EpochEnd> written(HistoryFormat format) {
        try {
            return Files.exists(file) ? new ArrayList<>(format.read(Files.readString(file))) : new ArrayList<>();
        } catch (IOException e) {
            throw new UncheckedIOException("history-log: expected to read '" + file + "', but: " + e, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "history-log: expected to go on with '" + file + "', but it is no history: " + e.getMessage()
                            + "; move it away, or name another file",
                    e);
        }
    }

    private void write(String text) {
        try {
            AtomicFile.write(file, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("history-log: expected to write '" + file + "', but: " + e, e);
        }
    }
}
