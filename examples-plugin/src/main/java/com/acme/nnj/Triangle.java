package com.acme.nnj;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.component.Named;
import org.nnj.api.optimizer.Schedule;

/**
 * A rate that climbs from {@code low} to {@code high} in a straight line and down again, and so on.
 *
 * <p>Source: Smith, "Cyclical learning rates for training neural networks", WACV 2017, §3.
 *
 * @param low the lowest rate, at least 0
 * @param high the highest rate, at least {@code low}
 * @param period steps from one lowest rate to the next, at least 2
 */
@AutoService(Schedule.class)
@Named("acme:triangle")
public record Triangle(double low, double high, long period) implements Schedule {

    /** Between 0.001 and 0.1, once in 2,000 steps. */
    public Triangle() {
        this(0.001, 0.1, 2000);
    }

    /** Checks the ranges. */
    public Triangle {
        Check.notNegative("acme:triangle.low", low);
        Check.notNegative("acme:triangle.high", high);
        Check.that(low <= high, "acme:triangle.low and acme:triangle.high", "low ≤ high", low + " and " + high);
        Check.atLeast("acme:triangle.period", period, 2);
    }

    @Override
    public double at(long step) {
        double phase = (double) (step % period) / period;
        return low + (high - low) * (1 - Math.abs(2 * phase - 1));
    }
}
