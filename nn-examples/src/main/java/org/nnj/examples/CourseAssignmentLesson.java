package org.nnj.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nnj.api.component.Check;
import org.nnj.api.metric.Table;
import org.nnj.api.model.Callback;
import org.nnj.api.model.Evaluation;
import org.nnj.data.IdxFiles;
import org.nnj.data.InMemory;
import org.nnj.data.Standardize;
import org.nnj.models.Sequential;
import org.nnj.models.callback.EarlyStopping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The course assignment: one trick after the other on a network of 785-64-10, and what each of them is worth. */
@Command(
        name = "course-assignment",
        description =
                "One trick after the other on a 785-64-10 network: shuffling, a better sigmoid, weights, momentum.")
final class CourseAssignmentLesson extends Lesson {

    private static final String ACCURACY = "accuracy";
    private static final String CROSS_ENTROPY = "categorical-crossentropy";
    private static final double VALIDATION_FOR_CURVES = 1 / 6.0;
    private static final int BIAS_TRICK_STEPS = 20;

    @Mixin
    private TrainingOptions options = new TrainingOptions();

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the images.", defaultValue = "5")
    private int epochs;

    @Option(
            names = "--validation",
            paramLabel = "SHARE",
            description = "Share of the training images kept back. Default: none; 1/6 with --curves or --patience.",
            showDefaultValue = Visibility.NEVER)
    private Optional<Double> validation = Optional.empty();

    @Option(
            names = "--patience",
            paramLabel = "N",
            description = "Stops early after N epochs without a lower validation loss.",
            showDefaultValue = Visibility.NEVER)
    private Optional<Integer> patience = Optional.empty();

    @Option(
            names = "--curves",
            paramLabel = "FOLDER",
            description = "Writes curves over gradient steps, as CSV and as SVG pictures.",
            showDefaultValue = Visibility.NEVER)
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--tasks",
            paramLabel = "LIST",
            split = ",",
            description = "Tasks of the sheet: 2c, 3a, 3b, 3c, 3d, 4a, 4b, 4d. Default: all.",
            showDefaultValue = Visibility.NEVER)
    private List<String> tasks = List.of();

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Folder with the four IDX files. Default: the ones inside.",
            showDefaultValue = Visibility.NEVER)
    private Optional<Path> data = Optional.empty();

    @Override
    void run() throws IOException {
        options.useThreads();
        Check.atLeast("epochs", epochs, 1);
        List<CourseStage> stages = stages();
        InMemory digits = digits();
        Curves curves = new Curves();
        List<List<String>> rows = new ArrayList<>();
        for (CourseStage stage : stages) {
            rows.add(row(stage, train(stage, digits, curves)));
            out().printf("task %s: %s done%n", stage.task(), stage.name());
            out().flush();
        }
        out().println();
        out().print(new Table(
                List.of("task", "network", "parameters", "accuracy", "5 seeds in PyTorch", "cross-entropy", "epochs"),
                rows));
        out().println();
        explain();
        if (folder.isPresent()) {
            for (Path written : curves.write(folder.get())) {
                out().println("wrote " + written);
            }
        }
    }

    private List<CourseStage> stages() {
        List<String> known = CourseStage.ALL.stream().map(CourseStage::task).toList();
        for (String task : tasks) {
            if (!known.contains(task)) {
                throw new IllegalArgumentException(
                        "tasks: unknown task '" + task + "'. Known: " + String.join(", ", known));
            }
        }
        return CourseStage.ALL.stream()
                .filter(stage -> tasks.isEmpty() || tasks.contains(stage.task()))
                .toList();
    }

    private InMemory digits() throws IOException {
        boolean watched = folder.isPresent() || patience.isPresent();
        InMemory all = data.isPresent() ? IdxFiles.in(data.get()) : MnistLesson.inside();
        return all.batchSize(32)
                .holdOut(validation.orElse(watched ? VALIDATION_FOR_CURVES : 0))
                .seed(options.seed());
    }

    private Result train(CourseStage stage, InMemory digits, Curves curves) {
        InMemory ordered = stage.shuffled() ? digits : digits.inOrder();
        // the course standardises with the mean and deviation of all pixels together
        Sequential model = options.applyTo(stage.network())
                .transform(new Standardize(true))
                .build();
        List<Callback> callbacks = new ArrayList<>();
        callbacks.add(curves.recorder(stage.task() + " " + stage.name()));
        patience.ifPresent(epochs -> callbacks.add(new EarlyStopping("validation-loss", epochs)));
        int ran = model.fit(ordered, epochs, callbacks.toArray(Callback[]::new))
                .epochs()
                .size();
        return new Result(model, model.evaluate(digits.test(), List.of(ACCURACY, CROSS_ENTROPY)), ran);
    }

    /** What a stage came to. */
    private record Result(Sequential model, Evaluation test, int epochs) {

        long parameters() {
            return model.parameters().stream()
                    .mapToLong(parameter ->
                            (long) parameter.value().rows() * parameter.value().columns())
                    .sum();
        }
    }

    private static List<String> row(CourseStage stage, Result result) {
        Map<String, Double> metrics = result.test().metrics();
        return List.of(
                stage.task(),
                stage.name(),
                String.format(Locale.ROOT, "%,d", result.parameters()),
                String.format(Locale.ROOT, "%.4f", metrics.get(ACCURACY)),
                String.format(Locale.ROOT, "%.3f to %.3f", stage.lowest(), stage.highest()),
                String.format(Locale.ROOT, "%.4f", metrics.get(CROSS_ENTROPY)),
                Integer.toString(result.epochs()));
    }

    private void explain() {
        out().println("The PyTorch column is for 5 epochs on all 60,000 images.");
        out().println("4a: the sheet says 16 weights; it means 16 units, which have 12,720 weights.");
        out().println("4d: the sheet prints 51360 parameters; 785·60 + 60·60 + 60·10 is 51,300.");
        out().printf(
                        Locale.ROOT,
                        "Bias trick: a feature that is always 1 instead of a bias; after %d steps no weight differs by more than %.1e.%n",
                        BIAS_TRICK_STEPS,
                        BiasTrick.largestDifference(BIAS_TRICK_STEPS, options.seed()));
        out().println();
        out().print(SlippedGradients.table(options.seed()));
    }
}
