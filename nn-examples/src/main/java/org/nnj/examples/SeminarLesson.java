package org.nnj.examples;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.nnj.activations.Sigmoid;
import org.nnj.activations.Softmax;
import org.nnj.activations.Tanh;
import org.nnj.api.data.Batch;
import org.nnj.api.layer.Initializer;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.core.initializer.GlorotUniform;
import org.nnj.core.initializer.Normal;
import org.nnj.data.InMemory;
import org.nnj.explain.Trace;
import org.nnj.models.Sequential;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The seminar paper: its 3-2-2 network taken apart, its stability amendments, its result table, and why its gradients vanished. */
@Command(
        name = "seminar",
        description = "The seminar paper: its 3-2-2 network step by step, numerical stability, its results explained.")
final class SeminarLesson extends Lesson {

    private static final double EXTREME = 1000;

    @Mixin
    private TrainingOptions options = new TrainingOptions();

    @Mixin
    private TraceOptions files = new TraceOptions();

    @Option(
            names = "--epochs",
            paramLabel = "N",
            description = "Passes over MNIST for the result table; 0 leaves it out.",
            defaultValue = "5")
    private int epochs;

    @Override
    void run() throws IOException {
        options.useThreads();
        title("The network of the paper's tests, 3-2-2 (its equations 92 to 103)");
        Trace trace = trace();
        out().print(trace.text());
        files.write(trace, out());
        stability();
        InMemory digits = MnistLesson.inside().batchSize(32).seed(options.seed());
        vanishing(digits);
        if (epochs > 0) {
            results(digits);
        }
    }

    /** Two examples, so that the mean over the batch shows. */
    static Trace trace() {
        Sequential model = Sequential.input(3)
                .dense(2, new Sigmoid())
                .dense(2, new Softmax())
                .loss("categorical-crossentropy")
                .optimizer("sgd(0.1)")
                .precision(ElementType.DOUBLE)
                .build();
        ExerciseSheet.load(
                model,
                DoubleMatrix.of(new double[][] {{0.15, -0.25, 0.35}, {-0.45, 0.55, 0.65}}),
                DoubleMatrix.of(new double[][] {{0.1, -0.2}}),
                DoubleMatrix.of(new double[][] {{0.7, -0.8}, {-0.3, 0.4}}),
                DoubleMatrix.of(new double[][] {{0.05, -0.15}}));
        return Trace.of(
                model,
                Batch.of(
                        DoubleMatrix.of(new double[][] {{0.5, -1.2, 2.0}, {-0.652, -0.175, 1.664}}),
                        DoubleMatrix.of(new double[][] {{1, 0}, {0, 1}})));
    }

    private void stability() {
        title("Numerical stability (its equations 75, 84, 86, 90)");
        out().printf("  %-34s %12s %12s%n", "", "as defined", "NNJ");
        Sigmoid sigmoid = new Sigmoid();
        Tanh tanh = new Tanh();
        for (double z : new double[] {-EXTREME, EXTREME}) {
            compare("sigmoid(" + Numbers.text(z) + "), as e^z/(1 + e^z)", literalSigmoid(z), sigmoid.value(z));
            compare("tanh(" + Numbers.text(z) + ")", literalTanh(z), tanh.value(z));
        }
        double[] logits = {EXTREME, 0, -EXTREME};
        double[] stable = new double[logits.length];
        new Softmax().value(logits, stable);
        for (int i = 0; i < logits.length; i++) {
            compare("softmax(1000, 0, -1000), output " + (i + 1), literalSoftmax(logits, i), stable[i]);
        }
        out().println(
                        "  A quotient of two infinities is no number. With the sign of z, or the largest z of the row, taken out");
        out().println(
                        "  of the exponents, no exponent is above 0. For very negative z it is e^−z that overflows, not e^z.");
    }

    private void compare(String what, double literal, double stable) {
        out().printf(Locale.ROOT, "  %-34s %12s %12s%n", what, literal, stable);
    }

    static double literalSigmoid(double z) {
        return StrictMath.exp(z) / (1 + StrictMath.exp(z));
    }

    static double literalTanh(double z) {
        return (StrictMath.exp(z) - StrictMath.exp(-z)) / (StrictMath.exp(z) + StrictMath.exp(-z));
    }

    static double literalSoftmax(double[] z, int i) {
        return StrictMath.exp(z[i]) / DoubleStream.of(z).map(StrictMath::exp).sum();
    }

    private void vanishing(InMemory digits) {
        title("Vanishing gradients: norms of ∂C/∂W on the first batch of MNIST, 784-32-16-10 with tanh");
        out().printf("  %-30s %10s %10s %10s%n", "weights begin as", "layer 1", "layer 2", "layer 3");
        norms("0.001·N(0, 1), biases N(0, 1)", digits, new Normal(0, 0.001), new Normal(0, 1));
        norms("Glorot, biases 0", digits, new GlorotUniform(), Initializer.zeros());
        out().println(
                        "  The paper blames the depth; it is where its weights begin: each layer multiplies the error by weights");
        out().println("  near 0.001, so that little of it arrives at the first.");
    }

    private void norms(String name, InMemory digits, Initializer weights, Initializer biases) {
        List<Double> norms = GradientNorms.of(digits, weights, biases, options.seed());
        out().printf(Locale.ROOT, "  %-30s %10.2g %10.2g %10.2g%n", name, norms.get(0), norms.get(1), norms.get(2));
    }

    private void results(InMemory digits) {
        title("Results");
        Sequential model = options.applyTo(Sequential.input(28, 28)
                        .dense(32, new Tanh())
                        .dense(16, new Tanh())
                        .dense(10, new Softmax())
                        .loss("categorical-crossentropy")
                        .optimizer("sgd(0.1)"))
                .build();
        long start = System.nanoTime();
        model.fit(digits, epochs, progressBar());
        double seconds = (System.nanoTime() - start) / 1e9;
        out().println();
        out().print(PaperTable.of(model.evaluate(digits.test(), PaperTable.metrics(model)), seconds));
        out().println(
                        "The paper's accuracy of 0.990 counts all ten yes-no decisions of an image. Of ten, a wrong answer gets two");
        out().println(
                        "wrong: 1 − 2·0.05/10 = 0.990 is a plain accuracy of 0.950. Its TensorFlow row decides by outputs above 0.5,");
        out().println("so that precision and recall differ there; only figures under one rule can be compared.");
    }

    private void title(String text) {
        out().printf("%n%s%n", text);
    }
}
