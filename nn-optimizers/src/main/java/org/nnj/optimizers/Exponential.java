package org.nnj.optimizers;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.component.Required;
import org.nnj.api.optimizer.Schedule;

/**
 * Exponential decay: {@code η(t) = initial·factor^t}.
 *
 * @param initial the rate at step 0, greater than 0
 * @param factor what each step multiplies the rate by, in [0, 1]; close to 1, as steps are many
 */
@AutoService(Schedule.class)
public record Exponential(double initial, @Required double factor) implements Schedule {

    /** From 0.1; a factor of 0.999 as an example. */
    public Exponential() {
        this(0.1, 0.999);
    }

    /** Checks the ranges. */
    public Exponential {
        Check.positive("exponential.initial", initial);
        Check.within("exponential.factor", factor, 0, 1);
    }

    @Override
    public double at(long step) {
        return initial * StrictMath.pow(factor, step);
    }
}
