package org.nnj.core.regularizer;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.layer.Regularizer;
import org.nnj.api.math.Matrix;

/**
 * The elastic net, {@code λ₁ Σ |w| + (λ₂/2) Σ w²}: {@link L1} and {@link L2} together.
 *
 * <p>Source: Zou, Hastie, "Regularization and variable selection via the elastic net", J. R. Statist. Soc. B 67(2), 2005.
 *
 * @param l1 λ₁, the strength of the absolute penalty; finite and at least 0
 * @param l2 λ₂, the strength of the squared penalty; finite and at least 0
 */
@AutoService(Regularizer.class)
public record Elastic(double l1, double l2) implements Regularizer {

    /** A strength of 0.01 for each. */
    public Elastic() {
        this(0.01, 0.01);
    }

    /** Checks the ranges of the strengths. */
    public Elastic {
        Check.notNegative("elastic.l1", l1);
        Check.notNegative("elastic.l2", l2);
    }

    @Override
    public double penalty(Matrix weights) {
        return new L1(l1).penalty(weights) + new L2(l2).penalty(weights);
    }

    @Override
    public void addGradient(Matrix weights, Matrix gradient) {
        new L1(l1).addGradient(weights, gradient);
        new L2(l2).addGradient(weights, gradient);
    }
}
