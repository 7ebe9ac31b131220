package org.nnj.core.initializer;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.layer.Initializer;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;

/**
 * The normal distribution {@code N(mean, deviation²)}, whatever the shape, plain: not truncated.
 *
 * @param mean finite; 0 by default
 * @param deviation the standard deviation, finite and at least 0; 0.05 by default
 */
@AutoService(Initializer.class)
public record Normal(double mean, double deviation) implements Initializer {

    /** Mean 0, standard deviation 0.05. */
    public Normal() {
        this(0, 0.05);
    }

    /** Checks the ranges. */
    public Normal {
        Check.finite("normal.mean", mean);
        Check.notNegative("normal.deviation", deviation);
    }

    @Override
    public void initialize(Matrix weights, int fanIn, int fanOut, RandomStream random) {
        Draws.normal(weights, mean, deviation, random);
    }
}
