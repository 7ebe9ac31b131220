package org.nnj.optimizers;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.component.Required;
import org.nnj.api.optimizer.Schedule;

/**
 * Polynomial decay to 0: {@code η(t) = initial·(1 − t/steps)^power}, and 0 from step {@code steps} on. A power of 1 is a straight line.
 *
 * @param initial the rate at step 0, greater than 0
 * @param steps the first step with a rate of 0, at least 1
 * @param power the degree, greater than 0
 */
@AutoService(Schedule.class)
public record Polynomial(double initial, @Required long steps, double power) implements Schedule {

    /** From 0.1 in a straight line; 10,000 steps as an example. */
    public Polynomial() {
        this(0.1, 10_000);
    }

    /**
     * A straight line.
     *
     * @param initial the rate at step 0, greater than 0
     * @param steps the first step with a rate of 0, at least 1
     */
    public Polynomial(double initial, long steps) {
        this(initial, steps, 1);
    }

    /** Checks the ranges. */
    public Polynomial {
        Check.positive("polynomial.initial", initial);
        Check.atLeast("polynomial.steps", steps, 1);
        Check.positive("polynomial.power", power);
    }

    @Override
    public double at(long step) {
        return step >= steps ? 0 : initial * StrictMath.pow(1 - (double) step / steps, power);
    }
}
