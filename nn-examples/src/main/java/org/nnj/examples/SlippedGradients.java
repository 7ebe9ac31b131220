package org.nnj.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nnj.activations.ScaledTanh;
import org.nnj.activations.Sigmoid;
import org.nnj.activations.Softmax;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.ElementwiseActivation;
import org.nnj.api.data.Batch;
import org.nnj.api.layer.Gradients;
import org.nnj.api.layer.Parameter;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.RandomStream;
import org.nnj.api.metric.Table;
import org.nnj.api.model.Differentiable;
import org.nnj.api.model.GradientCheck;
import org.nnj.core.layer.Dense;
import org.nnj.models.Sequential;

/**
 * The gradient approximation test of the course assignment, on a network of the same form: right ones pass it, and the slips that
 * are found in solutions fail it although such networks may still learn. The sheet reports a failing test as correct; it is not.
 */
final class SlippedGradients {

    /** The bound of the sheet for the difference of a gradient and its approximation. */
    static final double BOUND = 1e-6;

    private static final int FEATURES = 20;
    private static final int CLASSES = 10;
    private static final int EXAMPLES = 16;

    private SlippedGradients() {}

    /** A gradient as somebody might have written it. */
    record Attempt(String name, Differentiable network, boolean right) {

        double difference(Batch batch) {
            return GradientCheck.of(network, batch).entries().stream()
                    .mapToDouble(entry -> Math.abs(entry.analytic() - entry.numeric()))
                    .max()
                    .orElse(0);
        }
    }

    /** Every gradient too large by one factor: −1 is the sign of task 1b, the batch size is the missing 1/B. */
    private record Scaled(Differentiable network, double factor) implements Differentiable {

        @Override
        public List<Parameter> parameters() {
            return network.parameters();
        }

        @Override
        public double cost(Batch batch) {
            return network.cost(batch);
        }

        @Override
        public void gradients(Batch batch, Gradients into) {
            network.gradients(batch, into);
            into.scale(factor);
        }
    }

    /** The improved sigmoid with a slip of the pen in its derivative: 1.7259. */
    private record SlippedTanh() implements ElementwiseActivation {

        private static final ScaledTanh RIGHT = new ScaledTanh();

        @Override
        public double value(double z) {
            return RIGHT.value(z);
        }

        @Override
        public double derivative(double z, double a) {
            return 1.7259 / 1.7159 * RIGHT.derivative(z, a);
        }
    }

    static List<Attempt> attempts(long seed) {
        Differentiable improved = network(new ScaledTanh(), seed);
        return List.of(
                new Attempt("sigmoid", network(new Sigmoid(), seed), true),
                new Attempt("improved sigmoid", improved, true),
                new Attempt("1.7259 for 1.7159 in its derivative", network(new SlippedTanh(), seed), false),
                new Attempt("the sign of task 1b, −(ŷ − y)", new Scaled(improved, -1), false),
                new Attempt("without 1/B", new Scaled(improved, EXAMPLES), false));
    }

    static Table table(long seed) {
        Batch batch = batch(seed);
        List<List<String>> rows = new ArrayList<>();
        for (Attempt attempt : attempts(seed)) {
            double difference = attempt.difference(batch);
            rows.add(List.of(
                    attempt.name(),
                    String.format(Locale.ROOT, "%.1e", difference),
                    difference < BOUND ? "passes" : "fails"));
        }
        return new Table(List.of("gradient of", "largest difference", "test (below 1e-6)"), rows);
    }

    private static Sequential network(Activation hidden, long seed) {
        return Sequential.input(FEATURES)
                .layer(new Dense(8, hidden))
                .layer(new Dense(CLASSES, new Softmax()).withoutBias())
                .loss("categorical-crossentropy")
                .optimizer("sgd(0.1)")
                .precision(ElementType.DOUBLE)
                .seed(seed)
                .build();
    }

    static Batch batch(long seed) {
        RandomStream random = RandomStream.of(seed, "gradient-test");
        DoubleMatrix features = DoubleMatrix.zeros(EXAMPLES, FEATURES).map(ignored -> random.nextGaussian());
        DoubleMatrix targets = DoubleMatrix.zeros(EXAMPLES, CLASSES);
        for (int example = 0; example < EXAMPLES; example++) {
            targets.set(example, random.nextInt(CLASSES), 1);
        }
        return Batch.of(features, targets);
    }
}
