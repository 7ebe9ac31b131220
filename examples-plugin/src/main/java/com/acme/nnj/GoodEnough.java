package com.acme.nnj;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.component.Named;
import org.nnj.api.metric.Goal;
import org.nnj.api.model.Callback;
import org.nnj.api.model.Directive;
import org.nnj.api.model.EpochEnd;
import org.nnj.api.model.Observer;
import org.nnj.api.model.RunInfo;

/**
 * Ends training as soon as a quantity is better than a value.
 *
 * @param monitor what to watch, such as {@code loss} or {@code validation-accuracy}
 * @param value what is good enough
 */
@AutoService(Callback.class)
@Named("acme:good-enough")
public record GoodEnough(String monitor, double value) implements Callback {

    /** A loss below 0.01. */
    public GoodEnough() {
        this("loss", 0.01);
    }

    /** Checks the value. */
    public GoodEnough {
        Check.finite("acme:good-enough.value", value);
    }

    @Override
    public Observer start(RunInfo run) {
        Goal goal = run.goalOf("acme:good-enough.monitor", monitor);
        return new Observer() {
            @Override
            public Directive epochEnded(EpochEnd epoch) {
                return goal.isBetter(epoch.value(monitor), value, 0)
                        ? Directive.proceed().stop(monitor + " is better than " + value)
                        : Directive.proceed();
            }
        };
    }
}
