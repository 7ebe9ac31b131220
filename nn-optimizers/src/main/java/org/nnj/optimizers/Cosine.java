package org.nnj.optimizers;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.component.Required;
import org.nnj.api.optimizer.Schedule;

/**
 * Half a cosine wave: {@code η(t) = minimum + (initial − minimum)·½(1 + cos(π·t/steps))}, and {@code minimum} from step {@code steps} on.
 *
 * <p>Source: Loshchilov, Hutter, "SGDR: stochastic gradient descent with warm restarts", ICLR 2017, equation 5, without restarts.
 *
 * @param initial the rate at step 0, greater than 0
 * @param steps the first step at the minimum, at least 1
 * @param minimum the rate at the end, from 0 to {@code initial}
 */
@AutoService(Schedule.class)
public record Cosine(double initial, @Required long steps, double minimum) implements Schedule {

    /** From 0.1 to 0; 10,000 steps as an example. */
    public Cosine() {
        this(0.1, 10_000);
    }

    /**
     * Down to 0.
     *
     * @param initial the rate at step 0, greater than 0
     * @param steps the first step with a rate of 0, at least 1
     */
    public Cosine(double initial, long steps) {
        this(initial, steps, 0);
    }

    /** Checks the ranges. */
    public Cosine {
        Check.positive("cosine.initial", initial);
        Check.atLeast("cosine.steps", steps, 1);
        Check.within("cosine.minimum", minimum, 0, initial);
    }

    @Override
    public double at(long step) {
        return step >= steps ? minimum : between(initial, minimum, (double) step / steps);
    }

    /**
     * Half a cosine wave from one rate to another.
     *
     * @param share how much of the way has been gone, from 0 to 1
     */
    static double between(double from, double to, double share) {
        return to + (from - to) * 0.5 * (1 + StrictMath.cos(Math.PI * share));
    }
}
