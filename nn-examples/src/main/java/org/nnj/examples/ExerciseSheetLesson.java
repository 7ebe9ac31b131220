package org.nnj.examples;

import java.io.IOException;
import org.nnj.activations.Softmax;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.explain.Trace;
import org.nnj.losses.BinaryCrossentropy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Exercise 6.1, forward and backward through a network of 4-3-2 by hand, with what the sheet prints and what is right. */
@Command(
        name = "exercise-sheet",
        description = "One step through a 4-3-2 network as by hand; what an exercise sheet prints, and what is right.")
final class ExerciseSheetLesson extends Lesson {

    private static final double[] THREE_LOGITS = {1, 2, 0.5};
    private static final double[] THREE_TARGETS = {0, 0, 1};

    @Mixin
    private TraceOptions files = new TraceOptions();

    @Override
    void run() throws IOException {
        Trace trace = ExerciseSheet.trace();
        out().print(trace.text());
        out().println();
        line("H", Numbers.row(trace.matrix("a¹"), 0));
        line("O", Numbers.row(trace.matrix("a²"), 0));
        line("W2 after the step", Numbers.text(trace.matrix("W²ₛ")));
        line("W1 after the step", Numbers.text(trace.matrix("W¹ₛ")));
        printedW2(trace);
        printedW1(trace);
        factorTwo(trace);
        threeClasses();
        files.write(trace, out());
    }

    private void printedW2(Trace trace) {
        title("What the sheet prints as the updated W2");
        line("printed", "[[-0.00059, 0.17661, 0.388545], [0.00059, -0.17661, -0.388545]]");
        line("∂E/∂W2", Numbers.text(trace.matrix("∂C/∂W²")));
        out().println("It is the gradient. The update, W2 − 0.1·∂E/∂W2, was not carried out.");
    }

    private void printedW1(Trace trace) {
        title("What the sheet prints as the updated W1");
        line(
                "printed",
                "[[-0.00000417, -0.00000139, 0.00000139, -0.00000278], [0.124765, 0.0415884, -0.0415884, 0.0831768],"
                        + " [0.274486, 0.0914952, -0.0914952, 0.18299]]");
        line("reproduced", Numbers.text(ExerciseSheet.printedW1(trace)));
        line("∂E/∂W1", Numbers.text(trace.matrix("∂C/∂W¹")));
        out().println(
                        "W2 had been overwritten by its gradient before the error went back through it: first all errors,");
        out().println("then all updates. And it is a gradient again, not the updated weights.");
    }

    private void factorTwo(Trace trace) {
        title("The loss that the sheet names: binary cross-entropy, summed over both outputs");
        line("o − y", Numbers.row(trace.matrix("δ²"), 0));
        line(
                "δ² with the whole Jacobian",
                Numbers.row(ExerciseSheet.traceOfBinaryCrossentropy().matrix("δ²"), 0));
        out().println("The derivative of softmax taken element by element, o(1 − o), loses the factor 2.");
    }

    private void threeClasses() {
        title("Three classes");
        DoubleMatrix z = DoubleMatrix.of(new double[][] {THREE_LOGITS});
        DoubleMatrix a = DoubleMatrix.zeros(1, THREE_LOGITS.length);
        new Softmax().forward(z, a);
        double[] gradient = new double[THREE_LOGITS.length];
        new BinaryCrossentropy().gradient(a.data(), THREE_TARGETS, gradient);
        line("o", Numbers.row(a, 0));
        line("element by element", row(ExerciseSheet.elementwise(a.data(), gradient)));
        line("with the whole Jacobian", row(ExerciseSheet.whole(THREE_LOGITS, a.data(), gradient)));
        out().println("No factor makes one of the other: it is another direction.");
    }

    private static String row(double[] values) {
        return Numbers.row(DoubleMatrix.of(new double[][] {values}), 0);
    }

    private void title(String text) {
        out().printf("%n%s%n", text);
    }

    private void line(String name, String values) {
        out().printf("  %-28s %s%n", name, values);
    }
}
