package org.nnj.api.metric;

import org.nnj.api.component.Component;

/**
 * A quality of predictions. The metric itself is an immutable description; counting happens in an {@link Accumulator}, a new one
 * for each pass over the data.
 *
 * <p>Source: Südmersen, "Neural Networks from Scratch", equations 104 to 106 and the section on the implementation, whose
 * {@code update_state}, {@code result} and {@code reset_state} are {@code add}, {@code result} and a new {@code start()} here.
 */
public interface Metric extends Component {

    /**
     * Which way is better.
     *
     * @return the goal
     */
    Goal goal();

    /**
     * Begins to count.
     *
     * @return an accumulator that has seen nothing
     */
    Accumulator start();
}
