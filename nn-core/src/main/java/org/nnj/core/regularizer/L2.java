package org.nnj.core.regularizer;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.layer.Regularizer;
import org.nnj.api.math.Matrix;

/**
 * The squared penalty {@code (λ/2) Σ w²}, with gradient {@code λw}: it pulls each weight towards 0 in proportion to its size. The
 * half makes the gradient plain; other frameworks leave it out, and their λ is half of this one.
 *
 * <p>Source: Krogh, Hertz, "A simple weight decay can improve generalization", NIPS 1991.
 *
 * @param lambda λ, the strength; finite and at least 0
 */
@AutoService(Regularizer.class)
public record L2(double lambda) implements Regularizer {

    /** A strength of 0.01. */
    public L2() {
        this(0.01);
    }

    /** Checks the range of the strength. */
    public L2 {
        Check.notNegative("l2.lambda", lambda);
    }

    @Override
    public double penalty(Matrix weights) {
        return lambda / 2 * weights.sumOfSquares();
    }

    @Override
    public void addGradient(Matrix weights, Matrix gradient) {
        gradient.addScaled(lambda, weights);
    }
}
