package org.nnj.metrics;

import org.nnj.api.component.Components;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Metric;

/**
 * The metric that an accumulator counts for.
 *
 * @param metric the description
 * @param name what it is called in messages
 */
record Owner(Metric metric, String name) {

    static Owner of(Metric metric) {
        return new Owner(metric, Components.nameOf(metric));
    }

    /** The refusal to merge what was counted for another metric. */
    IllegalArgumentException refusalOf(Accumulator other) {
        return new IllegalArgumentException(name + " merge: expected " + this + ", but was " + other);
    }

    /** What an accumulator of this metric calls itself. */
    @Override
    public String toString() {
        return "an accumulator of " + Components.describe(metric);
    }
}
