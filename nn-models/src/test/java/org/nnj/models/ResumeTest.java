package org.nnj.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nnj.api.component.Components;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.math.ElementType;
import org.nnj.api.model.Callback;
import org.nnj.api.model.Outcome;
import org.nnj.api.optimizer.Optimizer;
import org.nnj.api.optimizer.Schedule;
import org.nnj.models.callback.Checkpoint;
import org.nnj.models.callback.EarlyStopping;
import org.nnj.models.callback.HistoryLog;
import org.nnj.models.callback.ReduceOnPlateau;
import org.nnj.models.file.Limits;
import org.nnj.models.file.TensorFile;

/** Training that goes on in another process gives the bits of training that never stopped. */
class ResumeTest {

    private static final int FIRST = 3;
    private static final int SECOND = 4;
    private static final int EPOCHS = 40;
    private static final Limits LIMITS = FileOptions.standard().limits();

    @TempDir
    private Path folder;

    /** The program of the other process: trains each model on and writes it beside. */
    static final class GoOn {
        private GoOn() {}

        public static void main(String... arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            for (Path file : filesIn(folder, ".before.nnj")) {
                Sequential model = Sequential.load(file);
                model.fit(data(), SECOND);
                ModelFile.writeCheckpoint(
                        model, folder.resolve(file.getFileName().toString().replace("before", "after")));
            }
        }
    }

    /** The same with observers, for one file and so many epochs; says how the run ended. */
    static final class GoOnWatched {
        private GoOnWatched() {}

        public static void main(String... arguments) throws IOException {
            Sequential model = Sequential.load(Path.of(arguments[0]));
            Callback[] callbacks =
                    watchers(Path.of(arguments[2]), Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
            Outcome outcome =
                    model.fit(data(), Integer.parseInt(arguments[1]), callbacks).outcome();
            ModelFile.writeCheckpoint(model, Path.of(arguments[5]));
            System.out.println(outcome.message());
        }
    }

    private static DataGenerator data() {
        return Toy.circles(70).holdOut(0.3);
    }

    private static Callback[] watchers(Path folder, int everyEpochs, int everySteps) {
        return new Callback[] {
            new EarlyStopping("validation-loss", 3),
            new ReduceOnPlateau("loss", 0.5, 1, 1e-4, 0),
            new Checkpoint(folder, everyEpochs, everySteps, 1000, "validation-loss")
        };
    }

    @Test
    void everyOptimizerAndScheduleGoesOnInAnotherProcess() throws IOException, InterruptedException {
        Map<String, Sequential> whole = new HashMap<>();
        for (SequentialBuilder builder : variants()) {
            Sequential stopped = builder.build();
            stopped.fit(data(), FIRST);
            String name = String.valueOf(whole.size());
            ModelFile.writeCheckpoint(stopped, folder.resolve(name + ".before.nnj"));
            Sequential never = builder.build();
            never.fit(data(), FIRST + SECOND);
            whole.put(name, never);
        }
        ChildJvm.run(GoOn.class, folder);
        for (Map.Entry<String, Sequential> entry : whole.entrySet()) {
            Path expected = folder.resolve(entry.getKey() + ".whole.nnj");
            ModelFile.writeCheckpoint(entry.getValue(), expected);
            requireSame(
                    folder.resolve(entry.getKey() + ".after.nnj"),
                    expected,
                    entry.getValue().toString());
        }
    }

    /** Each optimizer in both precisions and each schedule, with dropout. */
    private static List<SequentialBuilder> variants() {
        List<String> optimizers = new ArrayList<>(List.of(
                "sgd(learning-rate=0.1, momentum=0.9)",
                "sgd(learning-rate=0.1, momentum=0.9, nesterov=true, weight-decay=0.01)",
                "adam(amsgrad=true)"));
        Components.shared().all(Optimizer.class).forEach(one -> optimizers.add(Components.describe(one.defaults())));
        Components.shared()
                .all(Schedule.class)
                .forEach(one -> optimizers.add("adam(learning-rate=" + Components.describe(one.defaults()) + ")"));
        assertThat(optimizers)
                .as("a variant for each of at least 8 optimizers and 8 schedules")
                .hasSizeGreaterThan(18);
        List<SequentialBuilder> variants = new ArrayList<>();
        for (String optimizer : optimizers) {
            for (ElementType type : ElementType.values()) {
                variants.add(Sequential.input(2)
                        .transform("standardize")
                        .dense(8, "tanh")
                        .dropout(0.3)
                        .dense(2, "softmax")
                        .loss("categorical-crossentropy")
                        .metrics("accuracy")
                        .optimizer(optimizer)
                        .precision(type)
                        .seed(5));
            }
        }
        return variants;
    }

    /** An epoch has 7 batches: step 21 is the last of the third, once before and once after the epoch is complete. */
    @ParameterizedTest
    @CsvSource({"1, 0, 21, 3", "0, 1, 21, 2", "0, 1, 9, 1"})
    void observersAndPlacesWithinAnEpochGoOnInAnotherProcess(int everyEpochs, int everySteps, int step, int epochsDone)
            throws IOException, InterruptedException {
        Path checkpoints = Files.createDirectory(folder.resolve("checkpoints"));
        Sequential never = Toy.classifier()
                .dropout(0.4)
                .dense(2, "softmax")
                .optimizer("sgd(1.5)")
                .build();
        Outcome outcome = never.fit(data(), EPOCHS, watchers(checkpoints, everyEpochs, everySteps))
                .outcome();
        assertThat(outcome.kind()).as("early stopping strikes: %s", outcome).isEqualTo(Outcome.Kind.STOPPED);
        assertThat(never.state().learningRateScale()).as("the plateau strikes").isLessThan(1);
        Path expected = folder.resolve("whole.nnj");
        ModelFile.writeCheckpoint(never, expected);

        Path from = checkpoints.resolve(String.format("checkpoint-%09d.nnj", step));
        assertThat(Sequential.load(from).state().epoch()).isEqualTo(epochsDone);
        Path to = folder.resolve("resumed.nnj");
        String message =
                ChildJvm.run(GoOnWatched.class, from, EPOCHS - epochsDone, checkpoints, everyEpochs, everySteps, to);
        assertThat(message).isEqualTo(outcome.message());
        requireSame(to, expected, "from step " + step);
    }

    /**
     * The other run ended after epoch 4; this one goes on after epoch 3, and within epoch 4. Seconds are other ones, and training
     * metrics, the sixth field, see the rest of the epoch only.
     */
    @ParameterizedTest
    @CsvSource({"1, 0, 21", "0, 5, 25"})
    void theHistoryLogGoesOnWithItsFile(int everyEpochs, int everySteps, int step) throws IOException {
        Path log = folder.resolve("history.csv");
        Callback[] callbacks = {
            new Checkpoint(folder, everyEpochs, everySteps, 1000, "validation-loss"), new HistoryLog(log)
        };
        Toy.classifier().build().fit(data(), 6, callbacks);
        List<String> whole = comparable(log);
        Files.delete(log);

        Toy.classifier().build().fit(data(), 4, callbacks);
        Sequential.load(folder.resolve(String.format("checkpoint-%09d.nnj", step)))
                .fit(data(), 3, callbacks);
        assertThat(comparable(log)).hasSize(1 + 6).isEqualTo(whole);
    }

    private static List<String> comparable(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .map(line -> line.replaceFirst("^([^,]*,[^,]*,[^,]*),[^,]*,([^,]*),[^,]*", "$1,$2"))
                .toList();
    }

    /** Somebody loads a checkpoint, mistypes a callback, and tries again. */
    @Test
    void aRefusedFitLosesNothingOfTheCheckpoint() throws IOException {
        Toy.classifier().build().fit(data(), 1, new Checkpoint(folder, 0, 4, 1, "loss"));
        Path file = folder.resolve("checkpoint-000000004.nnj");
        Sequential refused = Sequential.load(file);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> refused.fit(data(), 2, new EarlyStopping("validation-los", 3)));
        Sequential expected = Sequential.load(file);
        expected.fit(data(), 2);
        refused.fit(data(), 2);
        assertThat(refused.state().step()).isEqualTo(expected.state().step());
        assertThat(Toy.sameBits(refused, expected)).isTrue();
    }

    /** A place within an epoch, what the observers knew, and the best parameters wait for the first epoch that is trained. */
    @Test
    void aFitOfNoEpochsLosesNothingOfTheCheckpoint() throws IOException {
        Callback[] callbacks = {new EarlyStopping("loss", 9), new Checkpoint(folder, 0, 16, 9, "loss")};
        Toy.classifier().build().fit(data(), 3, callbacks);
        Path file = folder.resolve("checkpoint-000000016.nnj"); // within the third epoch of seven batches
        Sequential asked = Sequential.load(file);
        assertThat(asked.fit(data(), 0, callbacks).epochs()).isEmpty();
        assertThat(Toy.sameBits(asked, Sequential.load(file))).isTrue();
        Sequential expected = Sequential.load(file);
        expected.fit(data(), 1, callbacks);
        asked.fit(data(), 1, callbacks);
        assertThat(expected.state().step()).isEqualTo(21);
        assertThat(asked.state().step()).isEqualTo(21);
        assertThat(Toy.sameBits(asked, expected)).isTrue();
    }

    private static void requireSame(Path was, Path expected, String what) throws IOException {
        try (TensorFile a = TensorFile.open(was, LIMITS);
                TensorFile b = TensorFile.open(expected, LIMITS)) {
            assertThat(a.entries()).as(what).isEqualTo(b.entries()).isNotEmpty();
            for (String name : a.entries().keySet()) {
                assertThat(a.matrix(a.require(name))).as("%s of %s", name, what).isEqualTo(b.matrix(b.require(name)));
            }
            assertThat(training(a)).as(what).isEqualTo(training(b)).isNotEmpty();
        }
    }

    private static List<String> training(TensorFile file) {
        return file.metadata().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("nnj.training"))
                .map(Object::toString)
                .toList();
    }

    private static List<Path> filesIn(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path[] found =
                    files.filter(file -> file.toString().endsWith(ending)).toArray(Path[]::new);
            Arrays.sort(found);
            return List.of(found);
        }
    }
}
