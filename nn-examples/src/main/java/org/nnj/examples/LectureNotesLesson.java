package org.nnj.examples;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.nnj.activations.Sigmoid;
import org.nnj.activations.Softmax;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.metric.Table;
import org.nnj.data.InMemory;
import org.nnj.losses.SumOfSquaredErrors;
import org.nnj.models.Sequential;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The lecture notes: one-hot targets, softmax and what holds for it, its derivative, and training by single examples and by batches. */
@Command(
        name = "lecture-notes",
        description =
                "One-hot targets, the properties of softmax, its derivative, and batches of 1 against batches of 32.")
final class LectureNotesLesson extends Lesson {

    /** The example of the notes. */
    static final double[] LOGITS = {1, 2, 3, 4, 1, 2, 3};

    @Mixin
    private TrainingOptions options = new TrainingOptions();

    @Option(
            names = "--epochs",
            paramLabel = "N",
            description = "Passes over MNIST; 0 leaves the training out.",
            defaultValue = "1")
    private int epochs;

    @Override
    void run() throws IOException {
        options.useThreads();
        title("One-hot: 7 of ten classes");
        out().println("  " + Arrays.toString(oneHot(7, 10)));
        softmax();
        derivative();
        if (epochs > 0) {
            train();
        }
    }

    static int[] oneHot(int label, int classes) {
        int[] row = new int[classes];
        row[label] = 1;
        return row;
    }

    static double[] softmax(double... z) {
        double[] a = new double[z.length];
        new Softmax().value(z, a);
        return a;
    }

    private void softmax() {
        title("Softmax of [1, 2, 3, 4, 1, 2, 3]");
        double[] a = softmax(LOGITS);
        out().println("  " + text(a, "%.3f"));
        SoftmaxProperties.of(LOGITS)
                .forEach((property, holds) -> out().printf("  %-52s %s%n", property, holds ? "yes" : "no"));
    }

    private void derivative() {
        title("The error of a softmax layer under half the squared error, one example");
        double[] z = {0.2, -0.4, 0.1};
        double[] y = {0, 0, 1};
        double[] a = softmax(z);
        double[] gradient = new double[a.length];
        new SumOfSquaredErrors().gradient(a, y, gradient);
        double[] right = ExerciseSheet.whole(z, a, gradient);
        double[] wrong = ExerciseSheet.elementwise(a, gradient);
        out().println("  outputs a                                 " + text(a, "%.6f"));
        out().println("  right, Jᵀ(a − y)                          " + text(right, "%.6f"));
        out().println("  with the notes' softmax_derivative        " + text(wrong, "%.6f"));
        out().printf(Locale.ROOT, "  sums of the two: %.6f and %.6f%n", sum(right), sum(wrong));
        out().println(
                        "  Adding a number to every logit changes nothing, so a right error adds up to 0. The derivative taken");
        out().println(
                        "  element by element, a(1 − a), forgets that each output depends on all logits. For cross-entropy the");
        out().println("  right error is a − y, with no further factor.");
    }

    private void train() throws IOException {
        title("Training 784-128-64-10 with sigmoid, " + epochs + (epochs == 1 ? " epoch" : " epochs"));
        InMemory digits = MnistLesson.inside().seed(options.seed());
        out().print(new Table(
                List.of("batch size", "learning rate", "steps", "accuracy", "seconds"),
                List.of(row(digits.batchSize(1), 1, 0.05), row(digits.batchSize(32), 32, 0.5))));
        out().println(
                        "Single examples take many small steps, a batch a few larger ones with less noise and less time.");
    }

    private List<String> row(DataGenerator digits, int batchSize, double learningRate) {
        Sequential model = options.applyTo(Sequential.input(28, 28)
                        .dense(128, new Sigmoid())
                        .dense(64, new Sigmoid())
                        .dense(10, new Softmax())
                        .loss("categorical-crossentropy")
                        .optimizer("sgd(" + learningRate + ")")
                        .metrics("accuracy"))
                .build();
        long start = System.nanoTime();
        model.fit(digits, epochs, progressBar());
        double seconds = (System.nanoTime() - start) / 1e9;
        double accuracy = model.evaluate(digits.test()).metrics().getOrDefault("accuracy", Double.NaN);
        return List.of(
                Integer.toString(batchSize),
                Double.toString(learningRate),
                Long.toString(model.state().step()),
                String.format(Locale.ROOT, "%.4f", accuracy),
                String.format(Locale.ROOT, "%.1f", seconds));
    }

    private static double sum(double[] values) {
        double sum = DoubleStream.of(values).sum();
        return Math.abs(sum) < 1e-15 ? 0 : sum; // a rounding of zero would print as −0
    }

    static String text(double[] values, String format) {
        return DoubleStream.of(values)
                .mapToObj(value -> String.format(Locale.ROOT, format, value))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private void title(String text) {
        out().printf("%n%s%n", text);
    }
}
