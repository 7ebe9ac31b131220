package org.nnj.optimizers;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.component.Required;
import org.nnj.api.optimizer.Schedule;

/**
 * A straight line up to another schedule, which then begins with its own step 0:
 * {@code η(t) = then(0)·(s + (1 − s)·t/steps)} for {@code t < steps}, else {@code then(t − steps)}, where s is the start factor.
 *
 * @param then what follows; in text a bare number is a constant rate
 * @param steps the length of the warm-up, at least 1
 * @param startFactor s, the rate at step 0 as a share of the first rate that follows, in [0, 1]
 */
@AutoService(Schedule.class)
public record LinearWarmup(Schedule then, @Required long steps, double startFactor) implements Schedule {

    /** From a tenth up to a constant 0.1; 1,000 steps as an example. */
    public LinearWarmup() {
        this(Schedule.constant(0.1), 1000);
    }

    /**
     * From a tenth.
     *
     * @param then what follows
     * @param steps the length of the warm-up, at least 1
     */
    public LinearWarmup(Schedule then, long steps) {
        this(then, steps, 0.1);
    }

    /** Checks the ranges. */
    public LinearWarmup {
        Check.atLeast("linear-warmup.steps", steps, 1);
        Check.within("linear-warmup.start-factor", startFactor, 0, 1);
    }

    @Override
    public double at(long step) {
        if (step >= steps) {
            return then.at(step - steps);
        }
        double share = (double) step / steps;
        return then.at(0) * (startFactor + (1 - startFactor) * share);
    }
}
