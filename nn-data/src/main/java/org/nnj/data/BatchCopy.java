package org.nnj.data;

import java.util.Optional;
import org.nnj.api.data.Batch;
import org.nnj.api.math.Matrix;

/** A batch with matrices of its own, to be filled again and again. */
record BatchCopy(Batch batch) {

    /** Room for a batch of that form; its numbers are taken by {@link #take}. */
    static BatchCopy like(Batch other) {
        Optional<Matrix> weights = other.weights().map(BatchCopy::empty);
        return new BatchCopy(new Batch(empty(other.features()), empty(other.targets()), weights));
    }

    private static Matrix empty(Matrix other) {
        return other.type().zeros(other.rows(), other.columns());
    }

    boolean fits(Batch other) {
        return batch.rows() == other.rows()
                && batch.features().columns() == other.features().columns()
                && batch.features().type() == other.features().type()
                && batch.targets().columns() == other.targets().columns()
                && batch.targets().type() == other.targets().type()
                && batch.weights().isPresent() == other.weights().isPresent();
    }

    void take(Batch other) {
        batch.features().copyFrom(other.features());
        batch.targets().copyFrom(other.targets());
        if (batch.weights().isPresent()) {
            batch.weights().get().copyFrom(other.weights().orElseThrow());
        }
    }
}
