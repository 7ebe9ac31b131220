package org.nnj.api.activation;

import org.nnj.api.math.Matrix;

/**
 * An activation whose outputs depend on the whole row: {@code a = f(z)} with vectors {@code z} and {@code a}, as softmax. Each
 * row of a batch is one example, and rows never see each other.
 */
public interface RowActivation extends Activation {

    /**
     * The function of one row in doubles.
     *
     * @param z the weighted inputs of one example
     * @param a receives {@code f(z)}; another array than {@code z}
     */
    void value(double[] z, double[] a);

    /**
     * The vector-Jacobian product of one row in doubles, {@code δ = J_f(z)ᵀ · g}.
     *
     * @param z the weighted inputs of one example
     * @param a {@code f(z)}
     * @param upstream {@code g = ∂L/∂a}
     * @param delta receives {@code ∂L/∂z}; another array than the others
     */
    void vectorJacobian(double[] z, double[] a, double[] upstream, double[] delta);

    @Override
    default void forward(Matrix z, Matrix a) {
        a.requireShape("activation output", z.rows(), z.columns());
        double[] input = new double[z.columns()];
        double[] output = new double[z.columns()];
        for (int row = 0; row < z.rows(); row++) {
            z.copyRow(row, input);
            value(input, output);
            a.setRow(row, output);
        }
    }

    @Override
    default void backward(Matrix z, Matrix a, Matrix upstream, Matrix delta) {
        a.requireShape("activation output", z.rows(), z.columns());
        upstream.requireShape("activation upstream gradient", z.rows(), z.columns());
        delta.requireShape("activation delta", z.rows(), z.columns());
        double[] input = new double[z.columns()];
        double[] output = new double[z.columns()];
        double[] gradient = new double[z.columns()];
        double[] error = new double[z.columns()];
        for (int row = 0; row < z.rows(); row++) {
            z.copyRow(row, input);
            a.copyRow(row, output);
            upstream.copyRow(row, gradient);
            vectorJacobian(input, output, gradient, error);
            delta.setRow(row, error);
        }
    }
}
