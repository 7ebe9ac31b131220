package org.nnj.optimizers;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.component.Required;
import org.nnj.api.optimizer.Schedule;

/**
 * One cycle: half a cosine wave up from {@code maximum/initial-divisor} to {@code maximum} at step {@code warmup-share·steps − 1} (or 0
 * if that is negative), and half a wave down to {@code maximum/initial-divisor/final-divisor} at step {@code steps − 1}, where it stays.
 *
 * <p>Source: Smith, Topin, "Super-convergence: very fast training of neural networks using large learning rates", 2018, in the form of
 * PyTorch's OneCycleLR with cosine annealing.
 *
 * @param maximum the highest rate, greater than 0
 * @param steps the length of the cycle, at least 2
 * @param warmupShare how much of the cycle goes up, in [0, 1)
 * @param initialDivisor the highest rate over the first one, at least 1
 * @param finalDivisor the first rate over the last one, at least 1
 */
@AutoService(Schedule.class)
public record OneCycle(
        double maximum, @Required long steps, double warmupShare, double initialDivisor, double finalDivisor)
        implements Schedule {

    /** A highest rate of 0.1; 10,000 steps as an example. */
    public OneCycle() {
        this(0.1, 10_000);
    }

    /**
     * Up for 0.3 of the cycle from a 25th, and down to a 10,000th of that.
     *
     * @param maximum the highest rate, greater than 0
     * @param steps the length of the cycle, at least 2
     */
    public OneCycle(double maximum, long steps) {
        this(maximum, steps, 0.3, 25, 1e4);
    }

    /** Checks the ranges. */
    public OneCycle {
        Check.positive("one-cycle.maximum", maximum);
        Check.atLeast("one-cycle.steps", steps, 2);
        Check.inRange("one-cycle.warmup-share", warmupShare, 0, 1);
        Check.inRange("one-cycle.initial-divisor", initialDivisor, 1, Double.POSITIVE_INFINITY);
        Check.inRange("one-cycle.final-divisor", finalDivisor, 1, Double.POSITIVE_INFINITY);
    }

    @Override
    public double at(long step) {
        double first = maximum / initialDivisor;
        double last = first / finalDivisor;
        double top = Math.max(0, warmupShare * steps - 1);
        double end = steps - 1;
        if (step >= end) {
            return last;
        }
        return step < top
                ? Cosine.between(first, maximum, step / top)
                : Cosine.between(maximum, last, (step - top) / (end - top));
    }
}
