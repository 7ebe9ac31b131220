package org.nnj.losses;

import org.nnj.api.math.RealFunctions;

/**
 * The logarithm of a sum of powers, {@code ln Σ_k e^z_k}, in two parts whose sum it is: the largest {@code z} and the remainder
 * {@code ln Σ_k e^(z_k − max z)}, from 0 to the logarithm of the number of terms. Apart they keep what their sum would lose: with
 * {@code −ln softmax(z)_i = (max z − z_i) + remainder}, the small loss of a confident and right prediction keeps all its digits.
 *
 * <p>Source: Blanchard, Higham, Higham, "Accurately computing the log-sum-exp and softmax functions", IMA J. Numer. Anal. 41,
 * 2021.
 *
 * @param maximum the largest {@code z}; NaN if any is
 * @param remainder what the others add
 */
record LogSumExp(double maximum, double remainder) {

    static LogSumExp of(double[] z) {
        int top = 0;
        for (int i = 1; i < z.length; i++) {
            if (z[i] > z[top] || Double.isNaN(z[i])) {
                top = i;
            }
        }
        double others = 0;
        for (int i = 0; i < z.length; i++) {
            if (i != top) {
                others += RealFunctions.exp(z[i] - z[top]);
            }
        }
        return new LogSumExp(z[top], RealFunctions.log1p(others));
    }

    /** {@code −ln softmax(z)_i}. */
    double minus(double logit) {
        return maximum - logit + remainder;
    }
}
