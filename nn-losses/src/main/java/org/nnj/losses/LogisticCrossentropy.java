package org.nnj.losses;

import org.nnj.api.loss.LinkedLoss;
import org.nnj.api.math.FloatFunctions;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RealFunctions;

/**
 * Binary cross-entropy of a logistic function as a function of its weighted inputs,
 * {@code L = Σ_i (max(z_i, 0) − y_i z_i + ln(1 + e^−|z_i|))}, with {@code ∂L/∂z = a − y}. Finite for every finite {@code z}.
 *
 * <p>In floats the logarithm is {@code −ln max(a, 1 − a)}, whose argument is at least ½: absolute error below 2e-7 an output.
 */
record LogisticCrossentropy() implements LinkedLoss {

    @Override
    public double value(double[] z, double[] a, double[] target) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            sum += Math.max(z[i], 0) - target[i] * z[i] + RealFunctions.log1p(RealFunctions.exp(-Math.abs(z[i])));
        }
        return sum;
    }

    @Override
    public void gradient(double[] z, double[] a, double[] target, double[] delta) {
        for (int i = 0; i < z.length; i++) {
            delta[i] = a[i] - target[i];
        }
    }

    @Override
    public void evaluate(Matrix z, Matrix a, Matrix targets, Matrix losses, Matrix delta) {
        if (z instanceof FloatMatrix zs
                && a instanceof FloatMatrix as
                && targets instanceof FloatMatrix ts
                && losses instanceof FloatMatrix ls
                && delta instanceof FloatMatrix ds) {
            evaluate(z.columns(), zs.data(), as.data(), ts.data(), ls.data(), ds.data());
            return;
        }
        LinkedLoss.super.evaluate(z, a, targets, losses, delta);
    }

    private static void evaluate(int columns, float[] z, float[] a, float[] y, float[] losses, float[] delta) {
        for (int row = 0; row < losses.length; row++) {
            double sum = 0;
            for (int i = row * columns; i < (row + 1) * columns; i++) {
                // in doubles: z − y·z cancels
                sum += Math.max(z[i], 0) - (double) y[i] * z[i] - FloatFunctions.log(Math.max(a[i], 1 - a[i]));
                delta[i] = a[i] - y[i];
            }
            losses[row] = (float) sum;
        }
    }
}
