package org.nnj.testkit;

import java.util.NoSuchElementException;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.Batches;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;

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
                return batch(next++).as(type);
            }
        };
    }

    private Rows batch(int index) {
        int from = index * batchSize;
        return new Rows(features, from, Math.min(examples(), from + batchSize));
    }

    private record Rows(Matrix of, int from, int to) {

        Batch as(ElementType type) {
            Matrix rows = type.zeros(to - from, of.columns());
            double[] row = new double[of.columns()];
            for (int i = from; i < to; i++) {
                of.copyRow(i, row);
                rows.setRow(i - from, row);
            }
            return Batch.of(rows, type.zeros(to - from, 1));
        }
    }
}
