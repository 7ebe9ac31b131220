package org.nnj.activations;

import com.google.auto.service.AutoService;
import java.util.Optional;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.InverseLink;
import org.nnj.api.activation.RowActivation;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Kernels;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RealFunctions;

/**
 * The softmax of each row, {@code a_i = e^(z_i − max z) / Σ_k e^(z_k − max z)}: positive numbers that sum to 1, the
 * probabilities of classes that exclude each other. The maximum is that of the row; it changes nothing but that no power
 * overflows.
 *
 * <p>The Jacobian is {@code J_ij = a_i(δ_ij − a_j)}, so that {@code Jᵀ·g = a ∘ (g − Σ_k a_k g_k)}. An input of −∞ gives 0. A row
 * with NaN or +∞ becomes NaN, as does a row of −∞ alone.
 *
 * <p>Source: Südmersen, "Neural Networks from Scratch", equations 24, 26 to 30, 88 to 91.
 */
@AutoService(Activation.class)
public record Softmax() implements RowActivation {

    @Override
    public void value(double[] z, double[] a) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double logit : z) {
            largest = Math.max(largest, logit);
        }
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            // subtract the row maximum: e^1000 overflows, e^0 does not
            a[i] = RealFunctions.exp(z[i] - largest);
            sum += a[i];
        }
        for (int i = 0; i < z.length; i++) {
            a[i] /= sum;
        }
    }

    @Override
    public void vectorJacobian(double[] z, double[] a, double[] upstream, double[] delta) {
        double mean = 0;
        for (int i = 0; i < a.length; i++) {
            mean += a[i] * upstream[i];
        }
        for (int i = 0; i < a.length; i++) {
            delta[i] = a[i] * (upstream[i] - mean);
        }
    }

    @Override
    public void forward(Matrix z, Matrix a) {
        if (z instanceof FloatMatrix from && a instanceof FloatMatrix to) {
            a.requireShape("activation output", z.rows(), z.columns());
            Kernels.active().softmaxRows(z.rows(), z.columns(), from.data(), to.data());
            return;
        }
        RowActivation.super.forward(z, a);
    }

    @Override
    public Optional<InverseLink> inverseLink() {
        return Optional.of(InverseLink.SOFTMAX);
    }
}
