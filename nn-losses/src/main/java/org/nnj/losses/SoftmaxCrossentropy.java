package org.nnj.losses;

import org.nnj.api.loss.LinkedLoss;
import org.nnj.api.math.FloatFunctions;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;

/**
 * Cross-entropy of a softmax as a function of its weighted inputs, {@code L = Σ_i y_i (ln Σ_k e^z_k − z_i)}, with
 * {@code ∂L/∂z = a Σ_k y_k − y}. Finite for every finite {@code z}.
 *
 * <p>In floats, {@code −ln a_i} stands for the difference wherever {@code a_i} is a normal number: one logarithm for each share
 * that is not 0, as good as the float {@code a_i} is. Below that, the double form of the row takes over. The error is rounded
 * after each operation, the sum of y being taken in ascending order.
 *
 * <p>Source: Südmersen, "Neural Networks from Scratch", equations 30 to 32.
 *
 * @param targets how the targets give each class its y
 */
record SoftmaxCrossentropy(ClassTargets targets) implements LinkedLoss {

    @Override
    public double value(double[] z, double[] a, double[] target) {
        return value(z, targets.shares(target, z.length));
    }

    private static double value(double[] z, double[] y) {
        LogSumExp total = LogSumExp.of(z);
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            // an input of −∞ costs nothing where nothing is expected, but NaN spoils all
            if (y[i] != 0 || Double.isNaN(total.maximum())) {
                sum += y[i] * total.minus(z[i]);
            }
        }
        return sum;
    }

    @Override
    public void gradient(double[] z, double[] a, double[] target, double[] delta) {
        double[] y = targets.shares(target, z.length);
        double sum = 0;
        for (double share : y) {
            sum += share;
        }
        for (int i = 0; i < z.length; i++) {
            delta[i] = a[i] * sum - y[i];
        }
    }

    @Override
    public void evaluate(Matrix z, Matrix a, Matrix targets, Matrix losses, Matrix delta) {
        if (z instanceof FloatMatrix
                && a instanceof FloatMatrix as
                && targets instanceof FloatMatrix ts
                && losses instanceof FloatMatrix ls
                && delta instanceof FloatMatrix ds) {
            evaluate(z, as.data(), ts.data(), ls.data(), ds.data());
            return;
        }
        LinkedLoss.super.evaluate(z, a, targets, losses, delta);
    }

    private void evaluate(Matrix z, float[] a, float[] target, float[] losses, float[] delta) {
        int classes = z.columns();
        for (int row = 0; row < z.rows(); row++) {
            targets.shares(target, row, classes, delta);
            int start = row * classes;
            losses[row] = (float) loss(z, a, delta, row);
            subtractFrom(a, delta, start, start + classes);
        }
    }

    /** The loss of a row: {@code −Σ y_i ln a_i}, or the double form if an {@code a_i} is too small for its logarithm to be right. */
    private static double loss(Matrix z, float[] a, float[] y, int row) {
        int start = row * z.columns();
        double sum = 0;
        for (int i = start; i < start + z.columns(); i++) {
            if (y[i] != 0) {
                if (a[i] < Float.MIN_NORMAL) {
                    return lossInDoubles(z, y, row);
                }
                sum -= (double) y[i] * FloatFunctions.log(a[i]);
            }
        }
        return sum;
    }

    private static double lossInDoubles(Matrix z, float[] y, int row) {
        double[] logits = new double[z.columns()];
        double[] shares = new double[z.columns()];
        z.copyRow(row, logits);
        for (int i = 0; i < shares.length; i++) {
            shares[i] = y[row * shares.length + i];
        }
        return value(logits, shares);
    }

    /** {@code δ = a Σy − y}, where δ holds y before. */
    private static void subtractFrom(float[] a, float[] delta, int start, int end) {
        float sum = 0;
        for (int i = start; i < end; i++) {
            sum += delta[i];
        }
        for (int i = start; i < end; i++) {
            delta[i] = a[i] * sum - delta[i];
        }
    }
}
