package org.nnj.core.regularizer;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.layer.Regularizer;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;

/**
 * The absolute penalty {@code λ Σ |w|}, with gradient {@code λ·sign(w)}: it pulls each weight towards 0 with the same force, so that
 * many end there. At the kink {@code sign(0) = 0}.
 *
 * <p>Source: Tibshirani, "Regression shrinkage and selection via the lasso", J. R. Statist. Soc. B 58(1), 1996.
 *
 * @param lambda λ, the strength; finite and at least 0
 */
@AutoService(Regularizer.class)
public record L1(double lambda) implements Regularizer {

    /** A strength of 0.01. */
    public L1() {
        this(0.01);
    }

    /** Checks the range of the strength. */
    public L1 {
        Check.notNegative("l1.lambda", lambda);
    }

    @Override
    public double penalty(Matrix weights) {
        double sum = 0;
        if (weights instanceof FloatMatrix floats) {
            for (float w : floats.data()) {
                sum += Math.abs(w);
            }
        } else if (weights instanceof DoubleMatrix doubles) {
            for (double w : doubles.data()) {
                sum += Math.abs(w);
            }
        }
        return lambda * sum;
    }

    @Override
    public void addGradient(Matrix weights, Matrix gradient) {
        gradient.requireShape("l1 gradient", weights.rows(), weights.columns());
        if (weights instanceof FloatMatrix w && gradient instanceof FloatMatrix g) {
            addSigns(w.data(), g.data());
        } else {
            addSigns(((DoubleMatrix) weights).data(), ((DoubleMatrix) gradient).data());
        }
    }

    private void addSigns(float[] w, float[] g) {
        float strength = (float) lambda;
        for (int i = 0; i < w.length; i++) {
            g[i] += strength * Math.signum(w[i]);
        }
    }

    private void addSigns(double[] w, double[] g) {
        for (int i = 0; i < w.length; i++) {
            g[i] += lambda * Math.signum(w[i]);
        }
    }
}
