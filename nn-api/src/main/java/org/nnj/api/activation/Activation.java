package org.nnj.api.activation;

import java.util.Optional;
import org.nnj.api.component.Component;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.Matrix;

/**
 * An activation function {@code a = f(z)}, applied to each row of a batch on its own. Whatever {@code f} is, back-propagation
 * needs one thing of it: the product of the transposed Jacobian with an error signal, {@code δ = J_f(z)ᵀ · g}.
 *
 * <p>Implement {@link ElementwiseActivation} when every output depends on its own input alone (sigmoid, tanh, relu), and
 * {@link RowActivation} when it depends on the whole row (softmax). Implementations are stateless: what the backward pass needs
 * is passed in.
 *
 * <p>Source: Südmersen, "Neural Networks from Scratch", equations 4, 11, 17 (forward) and 22, 38 (backward).
 */
public interface Activation extends Component {

    /**
     * Computes {@code a = f(z)} row by row.
     *
     * @param z the weighted inputs, {@code batch × outputs}
     * @param a receives the activations, of the same shape and precision; may be {@code z} itself
     */
    void forward(Matrix z, Matrix a);

    /**
     * Computes the vector-Jacobian product {@code δ = J_f(z)ᵀ · g} row by row.
     *
     * @param z the weighted inputs, {@code batch × outputs}
     * @param a what {@link #forward} made of {@code z}
     * @param upstream {@code g = ∂L/∂a}, of the same shape
     * @param delta receives {@code ∂L/∂z}, of the same shape; may be {@code upstream} itself
     */
    void backward(Matrix z, Matrix a, Matrix upstream, Matrix delta);

    /**
     * The mean function that this activation computes, if it is one that losses know how to join with: a loss may then be
     * evaluated on {@code z} directly, which is shorter and stays finite where the composition does not.
     *
     * @return the inverse link; empty by default
     */
    default Optional<InverseLink> inverseLink() {
        return Optional.empty();
    }

    /**
     * The whole Jacobian matrix for one row, for inspection: training never builds it.
     *
     * @param z one row of weighted inputs
     * @return {@code outputs × outputs}; entry {@code (i, j)} is {@code ∂a_i/∂z_j}
     */
    default DoubleMatrix jacobian(double[] z) {
        int n = z.length;
        Matrix input = DoubleMatrix.wrap(1, n, z.clone());
        Matrix output = input.like(1, n);
        forward(input, output);
        DoubleMatrix jacobian = DoubleMatrix.zeros(n, n);
        Matrix unit = input.like(1, n);
        Matrix row = input.like(1, n);
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            unit.fill(0).set(0, i, 1);
            backward(input, output, unit, row); // Jᵀ·e_i is row i of J
            row.copyRow(0, values);
            jacobian.setRow(i, values);
        }
        return jacobian;
    }

    /**
     * The neutral element: {@code f(z) = z}.
     *
     * @return the linear activation
     */
    static Activation linear() {
        return Linear.INSTANCE;
    }
}
