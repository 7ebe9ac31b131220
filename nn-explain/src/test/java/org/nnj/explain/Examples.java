package org.nnj.explain;

import java.util.List;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.Batches;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Shape;

/** One batch as all three parts of the data. */
record Examples(Batch batch) implements DataGenerator, Batches {

    @Override
    public Shape featureShape() {
        return Shape.of(batch.features().columns());
    }

    @Override
    public int targetColumns() {
        return batch.targets().columns();
    }

    @Override
    public List<String> labels() {
        return List.of();
    }

    @Override
    public Batches train() {
        return this;
    }

    @Override
    public Batches validation() {
        return this;
    }

    @Override
    public Batches test() {
        return this;
    }

    @Override
    public int examples() {
        return batch.rows();
    }

    @Override
    public int batchSize() {
        return batch.rows();
    }

    @Override
    public BatchCursor open(int epoch, int firstBatch, ElementType type) {
        return new BatchCursor() {
            private boolean given = firstBatch > 0;

            @Override
            public boolean hasNext() {
                return !given;
            }

            @Override
            public Batch next() {
                given = true;
                return new Batch(batch.features().as(type), batch.targets().as(type), batch.weights());
            }
        };
    }
}
