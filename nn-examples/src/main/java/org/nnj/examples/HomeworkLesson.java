package org.nnj.examples;

import java.io.IOException;
import java.util.Locale;
import org.nnj.activations.Sigmoid;
import org.nnj.activations.Softmax;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.data.InMemory;
import org.nnj.explain.Trace;
import org.nnj.models.Sequential;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A student's questions about back-propagation, answered by the trace of one step of the student's own network. */
@Command(
        name = "homework",
        description = "A student's questions about back-propagation, answered by one step on digits of 8 × 8.")
final class HomeworkLesson extends Lesson {

    private static final int HIDDEN = 32;
    private static final int CLASSES = 10;
    private static final int EXAMPLES = 16;
    /** The pre-activation of the derivative that is shown; any would do. */
    private static final double Z = 1;

    @Mixin
    private TrainingOptions options = new TrainingOptions();

    @Mixin
    private TraceOptions files = new TraceOptions();

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the digits.", defaultValue = "5")
    private int epochs;

    @Override
    void run() throws IOException {
        options.useThreads();
        InMemory digits =
                SmallImages.of(MnistLesson.inside()).batchSize(EXAMPLES).seed(options.seed());
        Sequential model = options.applyTo(Sequential.input(SmallImages.SIDE, SmallImages.SIDE)
                        .dense(HIDDEN, new Sigmoid())
                        .dense(CLASSES, new Softmax())
                        .loss("categorical-crossentropy")
                        .optimizer("sgd(0.5)")
                        .metrics("accuracy"))
                .build();
        Trace trace = trace(model, digits);
        errorSignal(trace);
        sigmoid(trace);
        weights(trace);
        files.write(trace, out());
        model.fit(digits, epochs, progressBar());
        out().print(model.evaluate(digits.test()));
    }

    static Trace trace(Sequential model, InMemory digits) {
        try (BatchCursor cursor = digits.train().open(0, 0, ElementType.DOUBLE)) {
            Batch batch = cursor.next();
            return Trace.of(model, batch);
        }
    }

    private void errorSignal(Trace trace) {
        question("\"How would this result in a matrix of shape (minibatch size, 1) and not (minibatch size, 10)?\"");
        shape("loss of each example, L", trace, "L");
        shape("prediction P = a²", trace, "a²");
        shape("error signal δ² = P − Y", trace, "δ²");
        out().println(
                        "  It does not. The loss is one number an example; the error signal has the shape of what it is the");
        out().println(
                        "  derivative with respect to, z². The minus sign of prediction minus target was lost in the question.");
        out().printf(
                        Locale.ROOT,
                        "  largest difference of δ² and P − Y: %.1e%n",
                        Differences.largest(
                                trace.matrix("δ²"), trace.matrix("a²").copy().addScaled(-1, trace.matrix("y"))));
    }

    private void sigmoid(Trace trace) {
        question("\"I am supposed to add the error signal to the derivative of the sigmoid\"");
        shape("what comes back from the output, δ² W²", trace, "∂L/∂a¹");
        shape("the sigmoid's derivative, f′(z¹)", trace, "f′(z¹)");
        shape("their product, element by element, δ¹", trace, "δ¹");
        Matrix product = trace.matrix("∂L/∂a¹").copy().multiplyElements(trace.matrix("f′(z¹)"));
        out().printf(
                        Locale.ROOT,
                        "  largest difference of δ¹ and the product: %.1e%n",
                        Differences.largest(trace.matrix("δ¹"), product));
        out().println(
                        "  Multiplied, not added. It is no second activation on the same signal: softmax belongs to the output");
        out().println("  layer and the sigmoid to the hidden one; the weights of the output layer lie between them.");
        Sigmoid f = new Sigmoid();
        double a = f.value(Z);
        out().printf(
                        Locale.ROOT,
                        "  The derivative is taken at z, or from a = f(z): at z = 1, f′(z) = a(1 − a) = %.8f. To put a in the%n"
                                + "  place of z, f′(f(z)) = %.8f, is wrong.%n",
                        f.derivative(Z, a),
                        f.derivative(a, f.value(a)));
    }

    private void weights(Trace trace) {
        question("\"I am not exactly sure how to get the appropriate weight matrix\"");
        shape("W² (outputs × inputs)", trace, "W²");
        shape("the error back through it, δ² W²", trace, "∂L/∂a¹");
        shape("∂C/∂W² = (1/M) Σ δ² (a¹)ᵀ", trace, "∂C/∂W²");
        shape("∂C/∂b² = (1/M) Σ δ²", trace, "∂C/∂b²");
        out().println(
                        "  Each layer sends its error back through its own weights, as they were before this step's update.");
        out().println();
    }

    private void question(String text) {
        out().printf("%n%s%n", text);
    }

    private void shape(String what, Trace trace, String symbol) {
        Matrix matrix = trace.matrix(symbol);
        out().printf("  %-42s (%d×%d)%n", what, matrix.rows(), matrix.columns());
    }
}
