package org.nnj.optimizers;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.component.Required;
import org.nnj.api.optimizer.Schedule;

/**
 * Inverse-time decay: {@code η(t) = initial/(1 + decay·t)}. With {@code decay > 0} the rates sum to infinity and their squares do not,
 * as stochastic approximation asks.
 *
 * <p>Source: Robbins, Monro, "A stochastic approximation method", Ann. Math. Statist. 22(3), 1951.
 *
 * @param initial the rate at step 0, greater than 0
 * @param decay one over the number of steps in which the rate halves first, at least 0
 */
@AutoService(Schedule.class)
public record InverseTime(double initial, @Required double decay) implements Schedule {

    /** From 0.1; a decay of 0.001 as an example. */
    public InverseTime() {
        this(0.1, 0.001);
    }

    /** Checks the ranges. */
    public InverseTime {
        Check.positive("inverse-time.initial", initial);
        Check.notNegative("inverse-time.decay", decay);
    }

    @Override
    public double at(long step) {
        return initial / (1 + decay * step);
    }
}
