package org.nnj.testkit;

import java.util.NoSuchElementException;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.Batches;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;

/** Given features in their given order, in every epoch alike; all targets are 0. */
record FixedBatches(DoubleMatrix features, int batchSize) implements Batches {

    @Override
    public int examples() {
        return features.rows();
    }

    @Override
    public BatchCursor open(int epoch, int firstBatch, ElementType type) {
        return new BatchCursor() {
            private int next = firstBatch;

            @Override
            public boolean hasNext() {
                return next < batchCount();
            }

            @Override
            public Batch next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("expected at most " + batchCount() + " batches");
                }
                return batch(next++, type);
            }
        };
    }

    private Batch batch(int index, ElementType type) {
        int from = index * batchSize;
        int to = Math.min(examples(), from + batchSize);
        return Batch.of(Rows.part(features, from, to).as(type), type.zeros(to - from, 1));
    }
}
