package org.nnj.core.initializer;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.layer.Initializer;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;

/**
 * The uniform distribution {@code U(low, high)}, whatever the shape.
 *
 * @param low the least value; −0.05 by default
 * @param high never reached unless equal to {@code low}; 0.05 by default; not less than {@code low}
 */
@AutoService(Initializer.class)
public record Uniform(double low, double high) implements Initializer {

    /** From −0.05 to 0.05. */
    public Uniform() {
        this(-0.05, 0.05);
    }

    /** Checks the order of the bounds. */
    public Uniform {
        Check.finite("uniform.low", low);
        Check.finite("uniform.high", high);
        Check.that(low <= high, "uniform.low, uniform.high", "low ≤ high", low + ", " + high);
    }

    /**
     * The symmetric one.
     *
     * @param limit finite and at least 0
     * @return {@code U(−limit, limit)}
     */
    public static Uniform within(double limit) {
        return new Uniform(-limit, limit);
    }

    @Override
    public void initialize(Matrix weights, int fanIn, int fanOut, RandomStream random) {
        Draws.uniform(weights, low, high, random);
    }
}
