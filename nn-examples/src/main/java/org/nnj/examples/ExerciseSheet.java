package org.nnj.examples;

import org.nnj.activations.LeakyRelu;
import org.nnj.activations.Softmax;
import org.nnj.api.data.Batch;
import org.nnj.api.layer.Parameter;
import org.nnj.api.loss.Loss;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.core.layer.Dense;
import org.nnj.explain.Trace;
import org.nnj.losses.BinaryCrossentropy;
import org.nnj.losses.CategoricalCrossentropy;
import org.nnj.models.Sequential;
import org.nnj.optimizers.Sgd;

/** Exercise 6.1: its network, and how the numbers that the sheet prints come about. {@code W} is as printed before the transposition. */
final class ExerciseSheet {

    static final DoubleMatrix X = DoubleMatrix.of(new double[][] {{3, 1, -1, 2}});
    /** The sheet does not give its target; this is the one that its numbers fit. */
    static final DoubleMatrix Y = DoubleMatrix.of(new double[][] {{0, 1}});

    static final DoubleMatrix W1 =
            DoubleMatrix.of(new double[][] {{-0.2, -0.1, 0.2, 0.2}, {0.9, 0.3, 0.5, -0.5}, {0.4, 0.4, -0.7, 0.5}});
    static final DoubleMatrix W2 = DoubleMatrix.of(new double[][] {{0.6, -0.1, -0.5}, {-0.2, 0.8, -0.3}});

    private static final double SLOPE = 0.01;
    private static final double LEARNING_RATE = 0.1;

    private ExerciseSheet() {}

    /** The step of the sheet, done right. */
    static Trace trace() {
        return Trace.of(network(new CategoricalCrossentropy()), Batch.of(X, Y));
    }

    /** The same with the loss that the sheet names, binary cross-entropy, summed over both outputs. */
    static Trace traceOfBinaryCrossentropy() {
        return Trace.of(network(new BinaryCrossentropy()), Batch.of(X, Y));
    }

    private static Sequential network(Loss loss) {
        Sequential model = Sequential.input(X.columns())
                .layer(new Dense(W1.rows(), new LeakyRelu(SLOPE)).withoutBias())
                .layer(new Dense(W2.rows(), new Softmax()).withoutBias())
                .loss(loss)
                .optimizer(new Sgd(LEARNING_RATE))
                .precision(ElementType.DOUBLE)
                .build();
        load(model, W1, W2);
        return model;
    }

    /** Parameters in the order of the layers. */
    static void load(Sequential model, Matrix... parameters) {
        int next = 0;
        for (Parameter parameter : model.parameters()) {
            parameter.load(parameters[next]);
            next++;
        }
    }

    /**
     * What the sheet prints as the updated {@code W₁}: {@code Xᵀ((o − y) G ∘ f′)} with the gradient {@code G = ∂E/∂W₂} in the place
     * of {@code W₂}, which had been overwritten before the error of the hidden layer was computed; and no update either.
     */
    static DoubleMatrix printedW1(Trace right) {
        DoubleMatrix error = right.matrix("δ²").toDouble();
        DoubleMatrix overwritten = right.matrix("∂C/∂W²").toDouble();
        DoubleMatrix z = right.matrix("z¹").toDouble();
        LeakyRelu leaky = new LeakyRelu(SLOPE);
        DoubleMatrix wrong = DoubleMatrix.zeros(W1.rows(), W1.columns());
        for (int unit = 0; unit < W1.rows(); unit++) {
            double sum = 0;
            for (int output = 0; output < W2.rows(); output++) {
                sum += error.get(0, output) * overwritten.get(output, unit);
            }
            double delta = sum * leaky.derivative(z.get(0, unit), 0);
            for (int input = 0; input < W1.columns(); input++) {
                wrong.set(unit, input, delta * X.get(0, input));
            }
        }
        return wrong;
    }

    /** One example: what is handed back through softmax if its derivative is taken element by element, {@code g ∘ o(1 − o)}. */
    static double[] elementwise(double[] o, double[] gradient) {
        double[] error = new double[o.length];
        for (int i = 0; i < o.length; i++) {
            error[i] = gradient[i] * o[i] * (1 - o[i]);
        }
        return error;
    }

    /** One example, right: {@code Jᵀ g} with the whole Jacobian. */
    static double[] whole(double[] z, double[] o, double[] gradient) {
        double[] error = new double[o.length];
        new Softmax().vectorJacobian(z, o, gradient, error);
        return error;
    }
}
