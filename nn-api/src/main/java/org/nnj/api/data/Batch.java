package org.nnj.api.data;

import java.util.Optional;
import org.nnj.api.math.Matrix;

/**
 * Some examples, one a row.
 *
 * @param features {@code batch × features}
 * @param targets {@code batch × targetColumns}
 * @param weights {@code batch × 1}, how much each example counts, at least 0; empty means all 1
 */
public record Batch(Matrix features, Matrix targets, Optional<Matrix> weights) {

    /** Checks that all have as many rows. */
    public Batch {
        targets.requireShape("batch targets", features.rows(), targets.columns());
        weights.ifPresent(w -> w.requireShape("batch weights", features.rows(), 1));
    }

    /**
     * Examples that count alike.
     *
     * @param features {@code batch × features}
     * @param targets {@code batch × targetColumns}
     * @return a batch without weights
     */
    public static Batch of(Matrix features, Matrix targets) {
        return new Batch(features, targets, Optional.empty());
    }

    /**
     * How many examples there are.
     *
     * @return the number of rows
     */
    public int rows() {
        return features.rows();
    }
}
