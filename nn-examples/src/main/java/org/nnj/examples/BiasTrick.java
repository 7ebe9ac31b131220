package org.nnj.examples;

import java.util.ArrayList;
import java.util.List;
import org.nnj.activations.Sigmoid;
import org.nnj.activations.Softmax;
import org.nnj.api.data.Batch;
import org.nnj.api.layer.Parameter;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.core.layer.Dense;
import org.nnj.models.Sequential;
import org.nnj.optimizers.Sgd;

/**
 * The bias trick of the course assignment: a feature that is always 1, whose weights are then the bias. Two networks begin with the
 * same numbers, one with a bias and one with the feature, and are trained side by side.
 */
final class BiasTrick {

    private static final int FEATURES = 12;
    private static final int HIDDEN = 5;
    private static final int CLASSES = 3;
    private static final int EXAMPLES = 8;

    private BiasTrick() {}

    /** The largest difference between corresponding parameters after so many steps in double precision. */
    static double largestDifference(int steps, long seed) {
        Sequential explicit = network(FEATURES, true, seed);
        Sequential trick = network(FEATURES + 1, false, seed);
        Parameter weights = explicit.parameters().get(0);
        Parameter bias = explicit.parameters().get(1);
        trick.parameters().get(0).load(joined(weights, bias));
        trick.parameters().get(1).load(explicit.parameters().get(2).canonical());

        RandomStream random = RandomStream.of(seed, "bias-trick");
        for (int step = 0; step < steps; step++) {
            Matrix features = gaussian(EXAMPLES, FEATURES, random);
            Matrix targets = oneHot(random);
            explicit.trainStep(Batch.of(features, targets));
            trick.trainStep(Batch.of(withOnes(features), targets));
        }
        return Math.max(
                Differences.largest(
                        joined(weights, bias), trick.parameters().get(0).canonical()),
                Differences.largest(
                        explicit.parameters().get(2).canonical(),
                        trick.parameters().get(1).canonical()));
    }

    private static Sequential network(int inputs, boolean useBias, long seed) {
        Dense hidden = new Dense(HIDDEN, new Sigmoid());
        return Sequential.input(inputs)
                .layer(useBias ? hidden : hidden.withoutBias())
                .layer(new Dense(CLASSES, new Softmax()).withoutBias())
                .loss("categorical-crossentropy")
                .optimizer(new Sgd(0.1))
                .precision(ElementType.DOUBLE)
                .seed(seed)
                .build();
    }

    /** The weights with the bias as their last column, {@code outputs × (inputs + 1)}. */
    private static Matrix joined(Parameter weights, Parameter bias) {
        Matrix w = weights.canonical();
        Matrix b = bias.value();
        Matrix joined = DoubleMatrix.zeros(w.rows(), w.columns() + 1);
        for (int row = 0; row < w.rows(); row++) {
            for (int column = 0; column < w.columns(); column++) {
                joined.set(row, column, w.get(row, column));
            }
            joined.set(row, w.columns(), b.get(0, row));
        }
        return joined;
    }

    private static Matrix withOnes(Matrix features) {
        Matrix more =
                DoubleMatrix.zeros(features.rows(), features.columns() + 1).fill(1);
        for (int row = 0; row < features.rows(); row++) {
            for (int column = 0; column < features.columns(); column++) {
                more.set(row, column, features.get(row, column));
            }
        }
        return more;
    }

    private static Matrix gaussian(int rows, int columns, RandomStream random) {
        return DoubleMatrix.zeros(rows, columns).map(ignored -> random.nextGaussian());
    }

    private static Matrix oneHot(RandomStream random) {
        List<double[]> rows = new ArrayList<>();
        for (int example = 0; example < EXAMPLES; example++) {
            double[] row = new double[CLASSES];
            row[random.nextInt(CLASSES)] = 1;
            rows.add(row);
        }
        return DoubleMatrix.of(rows.toArray(double[][]::new));
    }
}
