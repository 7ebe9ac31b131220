package org.nnj.losses;

import org.nnj.api.math.RealFunctions;

/** {@code −Σ_i y_i ln p_i}, with {@code 0·ln 0 = 0}. */
final class Crossentropy {

    private Crossentropy() {}

    static double value(double[] p, double[] y) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            // not where y is 0, as 0·(−∞) is NaN; but a NaN must not hide there
            if (y[i] != 0 || Double.isNaN(p[i])) {
                sum -= y[i] * RealFunctions.log(p[i]);
            }
        }
        return sum;
    }

    /** {@code −y/p}, which is 0 where y is 0. */
    static void gradient(double[] p, double[] y, double[] gradient) {
        for (int i = 0; i < p.length; i++) {
            gradient[i] = y[i] == 0 ? 0 : -y[i] / p[i];
        }
    }
}
