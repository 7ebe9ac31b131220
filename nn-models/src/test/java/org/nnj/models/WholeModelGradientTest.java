package org.nnj.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Components;
import org.nnj.api.component.Registered;
import org.nnj.api.data.Batch;
import org.nnj.api.layer.Gradients;
import org.nnj.api.layer.Parameter;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.api.model.Differentiable;
import org.nnj.api.model.GradientCheck;

/** Back-propagation through whole networks against central differences, for every pairing that makes sense. */
class WholeModelGradientTest {

    /** Far above the difference quotient's own error, 1e-10, far below any slip. */
    private static final double TOLERANCE = 1e-7;

    private static final int ROWS = 5;

    /** What a loss takes: predictions of this output activation, targets of this kind. */
    private record Pairing(String output, String loss, Targets targets) {}

    private enum Targets {
        ONE_HOT,
        SOFT,
        CLASS,
        BITS,
        SIGNS,
        REAL
    }

    private static final List<Pairing> PAIRINGS = List.of(
            new Pairing("softmax", "categorical-crossentropy", Targets.ONE_HOT),
            new Pairing("softmax", "categorical-crossentropy(label-smoothing=0.1)", Targets.ONE_HOT),
            new Pairing("softmax", "sparse-categorical-crossentropy", Targets.CLASS),
            new Pairing("softmax", "kl-divergence", Targets.SOFT),
            new Pairing("softmax", "sum-of-squared-errors", Targets.ONE_HOT),
            new Pairing("softmax", "mean-squared-error", Targets.ONE_HOT),
            new Pairing("log-softmax", "negative-log-likelihood", Targets.ONE_HOT),
            new Pairing("sigmoid", "binary-crossentropy", Targets.BITS),
            new Pairing("sigmoid", "sum-of-squared-errors", Targets.BITS),
            new Pairing("sigmoid", "categorical-crossentropy", Targets.ONE_HOT),
            new Pairing("tanh", "hinge", Targets.SIGNS),
            new Pairing("linear", "hinge", Targets.SIGNS),
            new Pairing("linear", "sum-of-squared-errors", Targets.REAL),
            new Pairing("linear", "mean-squared-error", Targets.REAL),
            new Pairing("linear", "mean-absolute-error", Targets.REAL),
            new Pairing("linear", "huber", Targets.REAL),
            new Pairing("softplus", "mean-squared-error", Targets.REAL));

    @TestFactory
    Stream<DynamicTest> everyHiddenActivationWithEveryPairing() {
        return Components.shared().all(Activation.class).stream()
                .map(Registered::name)
                .filter(WholeModelGradientTest::isOurs)
                .flatMap(hidden -> PAIRINGS.stream()
                        .map(pairing -> dynamicTest(
                                hidden + " → " + pairing.output() + " × " + pairing.loss(),
                                () -> check(hidden, pairing))));
    }

    /** Test code registers an activation of its own, which other tests look at. */
    private static boolean isOurs(String name) {
        return !name.contains(":");
    }

    private static void check(String hidden, Pairing pairing) {
        Sequential model = Sequential.input(3)
                .layer("dense(units=4, activation=" + hidden + ", regularizer=l2(0.01))")
                .dense(3, pairing.output())
                .loss(pairing.loss())
                .optimizer("sgd")
                .precision(ElementType.DOUBLE)
                .seed(5)
                .build();
        awayFromKinks(model);
        GradientCheck.Report report = GradientCheck.of(model, batch(pairing.targets()));
        assertThat(report.passes(TOLERANCE)).as("%s", report).isTrue();
        assertThat(report.entries()).hasSize(4);
    }

    /** Zero biases would put relu-like units of zero inputs on their kink, where no difference quotient is right. */
    private static void awayFromKinks(Sequential model) {
        RandomStream random = RandomStream.of(9, "biases");
        model.parameters().stream()
                .filter(parameter -> parameter.name().endsWith("biases"))
                .forEach(parameter -> parameter.value().map(b -> random.uniform(-0.5, 0.5)));
    }

    private static Batch batch(Targets targets) {
        RandomStream random = RandomStream.of(6, "batch");
        Matrix features = DoubleMatrix.zeros(ROWS, 3).map(x -> random.uniform(-1, 1));
        Matrix y = DoubleMatrix.zeros(ROWS, targets == Targets.CLASS ? 1 : 3);
        for (int row = 0; row < ROWS; row++) {
            fill(y, row, targets, random);
        }
        return Batch.of(features, y);
    }

    private static void fill(Matrix y, int row, Targets targets, RandomStream random) {
        switch (targets) {
            case CLASS -> y.set(row, 0, random.nextInt(3));
            case ONE_HOT -> y.set(row, random.nextInt(3), 1);
            case SOFT -> y.setRow(row, new double[] {0.2, 0.5, 0.3});
            case BITS -> y.setRow(row, new double[] {random.nextInt(2), random.nextInt(2), random.nextInt(2)});
            case SIGNS -> y.setRow(row, new double[] {1, -1, random.nextInt(2) * 2 - 1});
            case REAL ->
                y.setRow(row, new double[] {random.uniform(-2, 2), random.uniform(-2, 2), random.uniform(-2, 2)});
        }
    }

    @Test
    void theCheckNoticesAWrongGradient() {
        Sequential model = Toy.classifier(ElementType.DOUBLE);
        Matrix features = DoubleMatrix.of(new double[][] {{0.3, -0.7}, {1, 0.2}});
        Batch batch = Batch.of(features, DoubleMatrix.of(new double[][] {{1, 0}, {0, 1}}));
        assertThat(GradientCheck.of(model, batch).passes(TOLERANCE)).isTrue();
        GradientCheck.Report wrong = GradientCheck.of(new WrongSign(model), batch);
        assertThat(wrong.passes(TOLERANCE)).isFalse();
        assertThat(wrong.worstError()).isGreaterThan(0.9); // g against −g: ‖2g‖ / 2‖g‖
    }

    private record WrongSign(Sequential model) implements Differentiable {

        @Override
        public List<Parameter> parameters() {
            return model.parameters();
        }

        @Override
        public double cost(Batch batch) {
            return model.cost(batch);
        }

        @Override
        public void gradients(Batch batch, Gradients into) {
            model.gradients(batch, into);
            into.scale(-1);
        }
    }
}
