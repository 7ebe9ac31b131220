package org.nnj.core.objective;

import java.util.Arrays;
import java.util.Optional;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.InverseLink;
import org.nnj.api.component.Check;
import org.nnj.api.loss.LinkedLoss;
import org.nnj.api.loss.Loss;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;

/**
 * What training minimises: the output activation {@code f} and the loss {@code L}, joined to one function of the last layer's
 * weighted inputs {@code z}. If the loss knows a shorter form beneath the activation's mean function, that one is used: for the
 * canonical pairs the error is {@code δ = ŷ − y}, finite for every finite {@code z}. Any other pair is composed by the chain
 * rule.
 *
 * <p>This is the only place where losses are averaged: {@link #evaluate} divides the error by the batch size, and what the layers
 * then add up are gradients of the cost {@code C = (1/M) Σ w·L}.
 *
 * <p>Immutable, and shared by threads. Whoever splits a batch evaluates each part with the size of the whole.
 *
 * <p>Source: Südmersen, "Neural Networks from Scratch", equations 18 and 19 (loss and cost), 22 and 56 (BP1.1, BP1.2), 32 (the
 * canonical pair).
 */
public final class Objective {

    private final Activation activation;
    private final Loss loss;
    private final LinkedLoss linked;

    private Objective(Activation activation, Loss loss, LinkedLoss linked) {
        this.activation = activation;
        this.loss = loss;
        this.linked = linked;
    }

    /**
     * Joins an output activation and a loss. This is the whole rule by which they are fused: no class and no name is looked at.
     *
     * @param outputActivation f, what the last layer's output passes through
     * @param loss L
     * @return the objective {@code L(f(z), y)}
     */
    public static Objective of(Activation outputActivation, Loss loss) {
        Optional<InverseLink> link = outputActivation.inverseLink();
        Optional<LinkedLoss> linked = link.isPresent() ? loss.onLogits(link.get()) : Optional.empty();
        return new Objective(
                outputActivation, loss, linked.isPresent() ? linked.get() : new Composition(outputActivation, loss));
    }

    /**
     * The output activation.
     *
     * @return f
     */
    public Activation activation() {
        return activation;
    }

    /**
     * The loss.
     *
     * @return L
     */
    public Loss loss() {
        return loss;
    }

    /**
     * Computes {@code ŷ = f(z)}, equation 17 in the last layer.
     *
     * @param z {@code batch × outputs}
     * @param predictions receives {@code f(z)}, of the same shape; may be {@code z} itself
     */
    public void predict(Matrix z, Matrix predictions) {
        activation.forward(z, predictions);
    }

    /**
     * Losses and errors of a batch (BP1.2). An example of weight 0 does not count, whatever its loss.
     *
     * @param z {@code batch × outputs}
     * @param predictions {@code f(z)}, from {@link #predict}
     * @param targets {@code batch × }{@link Loss#targetColumns}
     * @param weights {@code batch × 1}, finite and at least 0; empty if every example counts as one
     * @param divisor M, the examples of the whole step; greater than 0
     * @param losses receives {@code w·L} of each example, {@code batch × 1}
     * @param delta receives {@code ∂C/∂z = w·δ/M}, {@code batch × outputs}; another matrix than the others
     * @return {@code Σ w·L}, not divided, summed in doubles in the order of the rows; 0 for an empty batch
     * @throws IllegalArgumentException if shapes, targets, weights or the divisor do not fit; nothing has been written then
     */
    public double evaluate(
            Matrix z,
            Matrix predictions,
            Matrix targets,
            Optional<Matrix> weights,
            double divisor,
            Matrix losses,
            Matrix delta) {
        Check.positive("objective divisor", divisor);
        double sum = loss(z, predictions, targets, weights, losses, delta);
        if (weights.isPresent()) {
            scaleRows(delta, weights.get(), divisor);
        } else {
            delta.scale(1 / divisor); // equation 19, (1/M) Σ L, carried by the error from here on
        }
        return sum;
    }

    /**
     * Losses of a batch alone, for validation: nobody wants the error.
     *
     * @param z {@code batch × outputs}
     * @param predictions {@code f(z)}, from {@link #predict}
     * @param targets {@code batch × }{@link Loss#targetColumns}
     * @param weights {@code batch × 1}, finite and at least 0; empty if every example counts as one
     * @param losses receives {@code w·L} of each example, {@code batch × 1}
     * @param scratch {@code batch × outputs}; overwritten with no defined contents; another matrix than the others
     * @return {@code Σ w·L}, not divided, summed in doubles in the order of the rows; 0 for an empty batch
     * @throws IllegalArgumentException if shapes, targets or weights do not fit; nothing has been written then
     */
    public double loss(
            Matrix z, Matrix predictions, Matrix targets, Optional<Matrix> weights, Matrix losses, Matrix scratch) {
        predictions.requireShape("objective predictions", z.rows(), z.columns());
        losses.requireShape("objective losses", z.rows(), 1);
        scratch.requireShape("objective delta", z.rows(), z.columns());
        loss.requireTargets(targets, z.rows(), z.columns());
        if (weights.isPresent()) {
            requireWeights(weights.get(), z.rows());
        }
        linked.evaluate(z, predictions, targets, losses, scratch);
        return weights.isPresent() ? weigh(losses, weights.get()) : sum(losses);
    }

    private static void requireWeights(Matrix weights, int rows) {
        weights.requireShape("objective weights", rows, 1);
        for (int row = 0; row < rows; row++) {
            double weight = weights.get(row, 0);
            if (!(weight >= 0 && weight <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("objective weights: expected finite numbers of at least 0, but was "
                        + weight + " in row " + row);
            }
        }
    }

    private static double sum(Matrix losses) {
        double sum = 0;
        for (int row = 0; row < losses.rows(); row++) {
            sum += losses.get(row, 0);
        }
        return sum;
    }

    private static double weigh(Matrix losses, Matrix weights) {
        double sum = 0;
        for (int row = 0; row < losses.rows(); row++) {
            double weight = weights.get(row, 0);
            // 0·∞ would be NaN, but an example that does not count has no loss
            double weighted = weight == 0 ? 0 : weight * losses.get(row, 0);
            losses.set(row, 0, weighted);
            sum += weighted;
        }
        return sum;
    }

    /** Multiplies row m by {@code w_m / M}; a row of weight 0 becomes 0, whatever it was. */
    private static void scaleRows(Matrix delta, Matrix weights, double divisor) {
        int columns = delta.columns();
        for (int row = 0; row < delta.rows(); row++) {
            double factor = weights.get(row, 0) / divisor;
            if (delta instanceof FloatMatrix floats) {
                scale(floats.data(), row * columns, columns, (float) factor);
            } else if (delta instanceof DoubleMatrix doubles) {
                scale(doubles.data(), row * columns, columns, factor);
            }
        }
    }

    private static void scale(float[] values, int from, int count, float factor) {
        if (factor == 0) {
            Arrays.fill(values, from, from + count, 0);
            return;
        }
        for (int i = from; i < from + count; i++) {
            values[i] *= factor;
        }
    }

    private static void scale(double[] values, int from, int count, double factor) {
        if (factor == 0) {
            Arrays.fill(values, from, from + count, 0);
            return;
        }
        for (int i = from; i < from + count; i++) {
            values[i] *= factor;
        }
    }
}
