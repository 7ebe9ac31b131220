package org.nnj.losses;

import org.nnj.api.activation.InverseLink;
import org.nnj.api.math.Matrix;

/** The mean functions and their vector-Jacobian products, as the textbook has them: what an output activation would bring. */
final class MeanFunctions {

    private MeanFunctions() {}

    static Matrix of(InverseLink link, Matrix z) {
        Matrix a = z.like(z.rows(), z.columns());
        double[] row = new double[z.columns()];
        for (int i = 0; i < z.rows(); i++) {
            z.copyRow(i, row);
            a.setRow(i, of(link, row));
        }
        return a;
    }

    static double[] of(InverseLink link, double[] z) {
        double[] a = z.clone();
        double largest = Double.NEGATIVE_INFINITY;
        for (double logit : z) {
            largest = Math.max(largest, logit);
        }
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            switch (link) {
                case IDENTITY -> a[i] = z[i];
                case LOGISTIC -> a[i] = 1 / (1 + StrictMath.exp(-z[i]));
                case SOFTMAX -> a[i] = StrictMath.exp(z[i] - largest);
            }
            sum += a[i];
        }
        for (int i = 0; link == InverseLink.SOFTMAX && i < z.length; i++) {
            a[i] /= sum;
        }
        return a;
    }

    /** {@code Jᵀ·g} at {@code a = f(z)}. */
    static double[] backward(InverseLink link, double[] a, double[] g) {
        double[] delta = new double[a.length];
        double mean = 0;
        for (int i = 0; i < a.length; i++) {
            mean += a[i] * g[i];
        }
        for (int i = 0; i < a.length; i++) {
            delta[i] = switch (link) {
                case IDENTITY -> g[i];
                case LOGISTIC -> g[i] * a[i] * (1 - a[i]);
                case SOFTMAX -> a[i] * (g[i] - mean);
            };
        }
        return delta;
    }
}
