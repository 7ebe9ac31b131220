package org.nnj.api.optimizer;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;

/**
 * Always the same learning rate: {@code η(t) = rate}.
 *
 * @param rate the learning rate; finite and at least 0
 */
@AutoService(Schedule.class)
public record Constant(double rate) implements Schedule {

    /** A rate of 0.01. */
    public Constant() {
        this(0.01);
    }

    /** Checks the range. */
    public Constant {
        Check.notNegative("constant.rate", rate);
    }

    @Override
    public double at(long step) {
        return rate;
    }
}
