package org.nnj.explain.diagnosis;

import java.util.List;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.Batches;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Shape;
import org.nnj.data.InMemory;

/** Somebody's own data, which nobody has looked through: the features of another generator with NaN in one column of its training part. */
record Unchecked(InMemory data, int column) implements DataGenerator {

    @Override
    public Shape featureShape() {
        return data.featureShape();
    }

    @Override
    public int targetColumns() {
        return data.targetColumns();
    }

    @Override
    public List<String> labels() {
        return data.labels();
    }

    @Override
    public Batches train() {
        return new Holes(data.train(), column);
    }

    @Override
    public Batches validation() {
        return data.validation();
    }

    @Override
    public Batches test() {
        return data.test();
    }

    private record Holes(Batches whole, int column) implements Batches {

        @Override
        public int examples() {
            return whole.examples();
        }

        @Override
        public int batchSize() {
            return whole.batchSize();
        }

        @Override
        public BatchCursor open(int epoch, int firstBatch, ElementType type) {
            BatchCursor cursor = whole.open(epoch, firstBatch, type);
            return new BatchCursor() {
                @Override
                public boolean hasNext() {
                    return cursor.hasNext();
                }

                @Override
                public Batch next() {
                    Batch batch = cursor.next();
                    batch.features().set(0, column, Double.NaN);
                    return batch;
                }
            };
        }
    }
}
