package org.nnj.api.activation;

import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;

/**
 * An activation whose every output depends on its own input alone: {@code a_i = f(z_i)}. Its Jacobian is diagonal, so that the
 * backward pass is {@code δ_i = f′(z_i) · g_i}.
 *
 * <p>A plugin writes {@link #value} and {@link #derivative} in plain doubles; they run as fast as in a loop written by hand, since
 * each class of activation has a loop of its own that the compiler can put them into. What is left to gain are floats instead of
 * doubles: a plugin may write {@link #forward(float[], float[], int)} and
 * {@link #backward(float[], float[], float[], float[], int)} once more with them.
 */
public interface ElementwiseActivation extends Activation {

    /**
     * The function in doubles: the specification, and what double-precision networks compute.
     *
     * @param z the weighted input; any double, also infinite; NaN gives NaN
     * @return {@code f(z)}
     */
    double value(double z);

    /**
     * The derivative in doubles.
     *
     * @param z the weighted input
     * @param a {@code f(z)}, which exists already: often the shortest way to the derivative
     * @return {@code f′(z)}; at a kink, the value that the activation documents
     */
    double derivative(double z, double a);

    /**
     * The function on floats; by default the double form, rounded.
     *
     * @param z the weighted inputs
     * @param a receives {@code f(z)}; may be {@code z}
     * @param count how many elements, from index 0
     */
    default void forward(float[] z, float[] a, int count) {
        OwnLoops.of(this).forward(this, z, a, count);
    }

    /**
     * The backward pass on floats; by default the double form, rounded.
     *
     * @param z the weighted inputs
     * @param a {@code f(z)}
     * @param upstream {@code ∂L/∂a}
     * @param delta receives {@code f′(z) · ∂L/∂a}; may be {@code upstream}
     * @param count how many elements, from index 0
     */
    default void backward(float[] z, float[] a, float[] upstream, float[] delta, int count) {
        OwnLoops.of(this).backward(this, z, a, upstream, delta, count);
    }

    @Override
    default void forward(Matrix z, Matrix a) {
        a.requireShape("activation output", z.rows(), z.columns());
        if (z instanceof FloatMatrix from && a instanceof FloatMatrix to) {
            forward(from.data(), to.data(), z.size());
            return;
        }
        double[] from = ((DoubleMatrix) z).data();
        double[] to = ((DoubleMatrix) a).data();
        OwnLoops.of(this).forward(this, from, to, from.length);
    }

    @Override
    default void backward(Matrix z, Matrix a, Matrix upstream, Matrix delta) {
        a.requireShape("activation output", z.rows(), z.columns());
        upstream.requireShape("activation upstream gradient", z.rows(), z.columns());
        delta.requireShape("activation delta", z.rows(), z.columns());
        if (z instanceof FloatMatrix zs
                && a instanceof FloatMatrix as
                && upstream instanceof FloatMatrix gs
                && delta instanceof FloatMatrix ds) {
            backward(zs.data(), as.data(), gs.data(), ds.data(), z.size());
            return;
        }
        double[] zs = ((DoubleMatrix) z).data();
        double[] as = ((DoubleMatrix) a).data();
        double[] gs = ((DoubleMatrix) upstream).data();
        double[] ds = ((DoubleMatrix) delta).data();
        OwnLoops.of(this).backward(this, zs, as, gs, ds, zs.length);
    }
}
