package org.nnj.models.callback;

import com.google.auto.service.AutoService;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nnj.api.component.Check;
import org.nnj.api.component.Required;
import org.nnj.api.model.Callback;
import org.nnj.api.model.Observer;
import org.nnj.api.model.RunInfo;

/**
 * Writes checkpoints during a run: every so many epochs, every so many steps, or both, and one more whenever a quantity is better
 * than ever before at the end of an epoch. They are called {@code checkpoint-000001875.nnj} by the number of steps done, and {@code
 * best.nnj}. Of the former the last ones are kept. {@code Sequential.load} reads any of them, and {@code fit} with the same data and
 * callbacks then goes on as if it had never stopped.
 *
 * @param folder where they are written; it exists
 * @param everyEpochs after how many epochs; 0 for not by epochs
 * @param everySteps after how many steps; 0 for not by steps
 * @param keep how many of the last are kept, at least 1
 * @param monitor the quantity whose best epoch is kept too, such as {@code validation-loss}
 */
@AutoService(Callback.class)
public record Checkpoint(@Required Path folder, int everyEpochs, int everySteps, int keep, String monitor)
        implements Callback {

    /** An example: into the folder {@code checkpoints}. */
    public Checkpoint() {
        this(Path.of("checkpoints"));
    }

    /**
     * After every epoch; the last 3 and the one with the least training loss are kept.
     *
     * @param folder where they are written; it exists
     */
    public Checkpoint(Path folder) {
        this(folder, 1, 0, 3, "loss");
    }

    /** Checks the ranges. */
    public Checkpoint {
        Check.atLeast("checkpoint.every-epochs", everyEpochs, 0);
        Check.atLeast("checkpoint.every-steps", everySteps, 0);
        Check.atLeast("checkpoint.keep", keep, 1);
        Check.that(everyEpochs + everySteps > 0, "checkpoint", "every-epochs or every-steps of at least 1", "0 and 0");
    }

    @Override
    public Observer start(RunInfo run) {
        Check.that(Files.isDirectory(folder), "checkpoint.folder", "a folder that exists", "'" + folder + "'");
        return new CheckpointObserver(this, new Plateau(run.goalOf("checkpoint.monitor", monitor), 0));
    }
}
