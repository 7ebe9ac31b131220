package org.nnj.models.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nnj.api.component.Components;
import org.nnj.api.model.BatchEnd;
import org.nnj.api.model.Callback;
import org.nnj.api.model.Directive;
import org.nnj.api.model.Observer;
import org.nnj.api.model.Outcome;

class CheckpointTest {

    @TempDir
    private Path folder;

    @Test
    void everySoManyEpochsOneIsAskedFor() {
        Observer observer = new Checkpoint(folder, 2, 0, 9, "loss").start(Runs.plain());
        List<Directive> answers = Runs.answers(observer, "loss", 3, 4, 5, 6);
        assertThat(answers.get(0).checkpoints()).containsExactly(folder.resolve("best.nnj"));
        assertThat(answers.get(1).checkpoints()).containsExactly(folder.resolve("checkpoint-000000200.nnj"));
        assertThat(answers.get(2).checkpoints()).isEmpty();
        assertThat(answers.get(3).checkpoints()).containsExactly(folder.resolve("checkpoint-000000400.nnj"));
    }

    @Test
    void everySoManyStepsOneIsAskedFor() {
        Observer observer = new Checkpoint(folder, 0, 30, 9, "loss").start(Runs.plain());
        assertThat(observer.batchEnded(batch(29)).checkpoints()).isEmpty();
        assertThat(observer.batchEnded(batch(30)).checkpoints())
                .containsExactly(folder.resolve("checkpoint-000000030.nnj"));
    }

    @Test
    void theBestEpochIsTheOneWithTheBestMonitoredValue() {
        Observer observer = new Checkpoint(folder, 0, 999, 9, "validation-accuracy").start(Runs.validated());
        List<Directive> answers = Runs.answers(observer, "validation-accuracy", 0.5, 0.4, 0.6, Double.NaN);
        assertThat(answers.stream().map(answer -> answer.checkpoints().size())).containsExactly(1, 0, 1, 0);
    }

    @Test
    void onlyTheLastAreKeptAndOthersFilesAreLeftAlone() throws IOException {
        Path stranger = Files.createFile(folder.resolve("checkpoint-000000007.nnj"));
        Observer observer = new Checkpoint(folder, 1, 0, 2, "loss").start(Runs.plain());
        for (int epoch = 1; epoch <= 5; epoch++) {
            for (Path file :
                    observer.epochEnded(Runs.epoch(epoch, "loss", epoch)).checkpoints()) {
                Files.writeString(file, "as the training loop would");
            }
        }
        observer.ended(Outcome.completed());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .containsExactlyInAnyOrder(
                            stranger,
                            folder.resolve("best.nnj"),
                            folder.resolve("checkpoint-000000400.nnj"),
                            folder.resolve("checkpoint-000000500.nnj"));
        }
    }

    @Test
    void anObserverThatGoesOnKnowsWhatIsKeptAndWhatWasBest() throws IOException {
        Observer first = new Checkpoint(folder, 1, 0, 1, "loss").start(Runs.plain());
        first.epochEnded(Runs.epoch(1, "loss", 2));
        Path old = Files.createFile(folder.resolve("checkpoint-000000100.nnj"));
        Map<String, Double> state = first.state();

        Observer second = new Checkpoint(folder, 1, 0, 1, "loss").start(Runs.plain());
        second.restore(state);
        assertThat(second.epochEnded(Runs.epoch(2, "loss", 3)).checkpoints())
                .containsExactly(folder.resolve("checkpoint-000000200.nnj"));
        assertThat(old).exists(); // the newer one is not written yet
        second.ended(Outcome.completed());
        assertThat(old).doesNotExist();
    }

    @Test
    void itIsAComponentLikeAnyOther() {
        Checkpoint checkpoint = new Checkpoint(Path.of("runs"), 0, 500, 5, "validation-loss");
        String text = "checkpoint(folder=runs, every-epochs=0, every-steps=500, keep=5, monitor=validation-loss)";
        assertThat(Components.describe(checkpoint)).isEqualTo(text);
        assertThat(Components.shared().find(Callback.class, text)).isEqualTo(checkpoint);
    }

    @Test
    void refusesToWriteNever() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint(folder, 0, 0, 1, "loss"))
                .withMessage("checkpoint: expected every-epochs or every-steps of at least 1, but was 0 and 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint(folder, 1, 0, 0, "loss"))
                .withMessage("checkpoint.keep: expected at least 1, but was 0");
    }

    @Test
    void refusesAFolderThatIsNotThereBeforeTheFirstStep() {
        Path missing = folder.resolve("missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint(missing).start(Runs.plain()))
                .withMessage("checkpoint.folder: expected a folder that exists, but was '" + missing + "'");
    }

    @Test
    void refusesAMonitorThatIsNotMeasured() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint(folder, 1, 0, 1, "validation-loss").start(Runs.plain()))
                .withMessage("checkpoint.monitor: expected one of loss, but was 'validation-loss';"
                        + " the data has no validation part");
    }

    private static BatchEnd batch(long step) {
        return new BatchEnd(1, (int) step, 100, step, 1, 0.1, Map::of);
    }
}
