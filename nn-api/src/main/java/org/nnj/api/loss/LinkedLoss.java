package org.nnj.api.loss;

import org.nnj.api.math.Matrix;

/**
 * A loss joined with the mean function before it: {@code L(f(z), y)} as a function of {@code z}. The activations {@code a = f(z)}
 * exist already and are passed in. For the canonical pairs the error is {@code δ = a − y}.
 *
 * <p>Source: Südmersen, "Neural Networks from Scratch", equations 30 to 32.
 */
public interface LinkedLoss {

    /**
     * The loss of one example in doubles; finite for every finite {@code z}.
     *
     * @param z the weighted inputs of the output layer
     * @param a {@code f(z)}
     * @param target y
     * @return {@code L(f(z), y)}
     */
    double value(double[] z, double[] a, double[] target);

    /**
     * The error of one example in doubles.
     *
     * @param z the weighted inputs of the output layer
     * @param a {@code f(z)}
     * @param target y
     * @param delta receives {@code ∂L/∂z}; another array than the others
     */
    void gradient(double[] z, double[] a, double[] target, double[] delta);

    /**
     * Losses and errors of a batch, row by row, in one pass; by default through the double forms. The targets have been
     * checked by {@link Loss#requireTargets}.
     *
     * @param z {@code batch × outputs}
     * @param a {@code f(z)}, {@code batch × outputs}
     * @param targets {@code batch × targetColumns}
     * @param losses receives one loss an example, {@code batch × 1}
     * @param delta receives {@code ∂L/∂z}, {@code batch × outputs}; another matrix than the others
     */
    default void evaluate(Matrix z, Matrix a, Matrix targets, Matrix losses, Matrix delta) {
        double[] logits = new double[z.columns()];
        double[] activations = new double[z.columns()];
        double[] target = new double[targets.columns()];
        double[] error = new double[z.columns()];
        for (int row = 0; row < z.rows(); row++) {
            z.copyRow(row, logits);
            a.copyRow(row, activations);
            targets.copyRow(row, target);
            losses.set(row, 0, value(logits, activations, target));
            gradient(logits, activations, target, error);
            delta.setRow(row, error);
        }
    }
}
