package org.nnj.api.model;

import org.nnj.api.component.Component;

/**
 * Someone who watches a training run and may ask for something. Like a metric, a callback is a description; what it remembers
 * lives in an {@link Observer}, a new one for each {@code fit}. It is told records and answers with a {@link Directive}: it never
 * holds the model.
 *
 * <p>A callback that can be configured is a record, as any component. One that holds a live object, such as an output stream,
 * may be a class or a lambda; it then has no name.
 */
@FunctionalInterface
public interface Callback extends Component {

    /**
     * A run begins.
     *
     * @param run what is going to happen
     * @return the observer of this run
     * @throws IllegalArgumentException if the run lacks a quantity that this callback monitors
     */
    Observer start(RunInfo run);
}
