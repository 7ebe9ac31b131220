package org.nnj.api.metric;

import java.util.Optional;
import org.nnj.api.math.Matrix;

/**
 * The running state of a metric. Its result does not depend on how the examples are cut into batches. Not thread-safe: each
 * worker has its own, and {@link #merge} joins them.
 */
public interface Accumulator {

    /**
     * Counts a batch.
     *
     * @param predictions {@code batch × outputs}
     * @param targets {@code batch × outputs}, or {@code batch × 1} class indices beside several outputs
     * @param weights {@code batch × 1}, a weight of at least 0 for each example; empty means all 1
     * @throws IllegalArgumentException if the shapes do not fit
     */
    void add(Matrix predictions, Matrix targets, Optional<Matrix> weights);

    /**
     * Adds what another accumulator of the same metric has counted.
     *
     * @param other unchanged
     * @throws IllegalArgumentException if it belongs to another metric
     */
    void merge(Accumulator other);

    /**
     * The metric over everything counted so far.
     *
     * @return the value; NaN if nothing was counted, 0 where the formula divides by zero
     */
    double result();

    /**
     * More than one number, such as a confusion matrix or the values by class.
     *
     * @return a table; empty by default
     */
    default Table details() {
        return Table.empty();
    }
}
