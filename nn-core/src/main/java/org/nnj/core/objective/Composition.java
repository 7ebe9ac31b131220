package org.nnj.core.objective;

import org.nnj.api.activation.Activation;
import org.nnj.api.loss.LinkedLoss;
import org.nnj.api.loss.Loss;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.Matrix;

/**
 * Any activation before any loss, by the chain rule: {@code δ = J_f(z)ᵀ · ∂L/∂ŷ} (BP1.1, equation 22). Finite as long as both
 * factors are.
 */
record Composition(Activation activation, Loss loss) implements LinkedLoss {

    @Override
    public double value(double[] z, double[] a, double[] target) {
        return loss.value(a, target);
    }

    @Override
    public void gradient(double[] z, double[] a, double[] target, double[] delta) {
        loss.gradient(a, target, delta);
        Matrix error = row(delta);
        activation.backward(row(z), row(a), error, error);
    }

    private static Matrix row(double[] values) {
        return DoubleMatrix.wrap(1, values.length, values);
    }

    @Override
    public void evaluate(Matrix z, Matrix a, Matrix targets, Matrix losses, Matrix delta) {
        loss.evaluate(a, targets, losses, delta);
        activation.backward(z, a, delta, delta); // BP1.2
    }
}
