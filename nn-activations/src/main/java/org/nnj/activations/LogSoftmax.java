package org.nnj.activations;

import com.google.auto.service.AutoService;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.RowActivation;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RealFunctions;

/**
 * The logarithm of the softmax of each row, {@code a_i = z_i − max z − ln Σ_k e^(z_k − max z)}. It is finite where the logarithm
 * of a softmax would be −∞, because no small probability is ever computed.
 *
 * <p>The Jacobian is {@code J_ij = δ_ij − e^a_j}, which is not symmetric, so that {@code Jᵀ·g = g − e^a Σ_k g_k}. An input of −∞
 * gives −∞. A row with NaN or +∞ becomes NaN, as does a row of −∞ alone.
 *
 * <p>Its outputs are no means but their logarithms: it names no inverse link. The loss that belongs to it is
 * {@code negative-log-likelihood}, whose gradient −y becomes {@code e^a Σy − y} by the product above, the same error as that of
 * softmax with cross-entropy.
 *
 * <p>Source: Goodfellow, Bengio, Courville, "Deep Learning", 2016, §6.2.2.3.
 */
@AutoService(Activation.class)
public record LogSoftmax() implements RowActivation {

    @Override
    public void value(double[] z, double[] a) {
        if (z.length == 0) {
            return;
        }
        int top = indexOfMaximum(z);
        double others = 0 * z[top]; // 0, but NaN if the maximum is infinite or NaN
        for (int i = 0; i < z.length; i++) {
            if (i != top) {
                others += RealFunctions.exp(z[i] - z[top]);
            }
        }
        // the largest term of the sum is e^0 = 1: leaving it to log1p keeps the digits of the others when they are
        // small
        double logSum = RealFunctions.log1p(others);
        for (int i = 0; i < z.length; i++) {
            a[i] = z[i] - z[top] - logSum;
        }
    }

    @Override
    public void vectorJacobian(double[] z, double[] a, double[] upstream, double[] delta) {
        double sum = 0;
        for (double g : upstream) {
            sum += g;
        }
        for (int i = 0; i < a.length; i++) {
            delta[i] = upstream[i] - RealFunctions.exp(a[i]) * sum;
        }
    }

    @Override
    public void forward(Matrix z, Matrix a) {
        if (z instanceof FloatMatrix from && a instanceof FloatMatrix to) {
            a.requireShape("activation output", z.rows(), z.columns());
            LogSoftmaxRows.forward(z.rows(), z.columns(), from.data(), to.data());
            return;
        }
        RowActivation.super.forward(z, a);
    }

    @Override
    public void backward(Matrix z, Matrix a, Matrix upstream, Matrix delta) {
        if (a instanceof FloatMatrix as && upstream instanceof FloatMatrix gs && delta instanceof FloatMatrix ds) {
            upstream.requireShape("activation upstream gradient", a.rows(), a.columns());
            delta.requireShape("activation delta", a.rows(), a.columns());
            LogSoftmaxRows.backward(a.rows(), a.columns(), as.data(), gs.data(), ds.data());
            return;
        }
        RowActivation.super.backward(z, a, upstream, delta);
    }

    /** NaN counts as the largest, so that it reaches every output. */
    private static int indexOfMaximum(double[] z) {
        int top = 0;
        for (int i = 1; i < z.length; i++) {
            if (z[i] > z[top] || Double.isNaN(z[i])) {
                top = i;
            }
        }
        return top;
    }
}
