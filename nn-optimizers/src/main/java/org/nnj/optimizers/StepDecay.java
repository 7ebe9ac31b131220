package org.nnj.optimizers;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.component.Named;
import org.nnj.api.component.Required;
import org.nnj.api.optimizer.Schedule;

/**
 * A staircase: {@code η(t) = initial·factor^⌊t/every⌋}. Called {@code step} in text.
 *
 * @param initial the rate at step 0, greater than 0
 * @param every how many steps the rate stays the same, at least 1
 * @param factor what the rate is multiplied by after that, in [0, 1]
 */
@Named("step")
@AutoService(Schedule.class)
public record StepDecay(double initial, @Required long every, double factor) implements Schedule {

    /** From 0.1, halved; every 1,000 steps as an example. */
    public StepDecay() {
        this(0.1, 1000, 0.5);
    }

    /** Checks the ranges. */
    public StepDecay {
        Check.positive("step.initial", initial);
        Check.atLeast("step.every", every, 1);
        Check.within("step.factor", factor, 0, 1);
    }

    @Override
    public double at(long step) {
        return initial * StrictMath.pow(factor, Math.floorDiv(step, every));
    }
}
