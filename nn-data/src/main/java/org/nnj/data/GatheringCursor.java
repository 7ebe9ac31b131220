package org.nnj.data;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;

/** Gathers examples in a given order into one batch that is used again and again; a short last one has its own. */
final class GatheringCursor implements BatchCursor {

    private final Examples examples;
    private final int[] order;
    private final int batchSize;
    private final ElementType type;
    private Optional<Batch> full = Optional.empty();
    private int next;

    GatheringCursor(Examples examples, int[] order, int firstBatch, int batchSize, ElementType type) {
        this.examples = examples;
        this.order = order;
        this.batchSize = batchSize;
        this.type = type;
        this.next = (int) Math.min(order.length, (long) firstBatch * batchSize);
    }

    @Override
    public boolean hasNext() {
        return next < order.length;
    }

    @Override
    public Batch next() {
        if (!hasNext()) {
            throw new NoSuchElementException("batches: expected at most those of one epoch, but it has ended");
        }
        int rows = Math.min(batchSize, order.length - next);
        Batch batch = rows == batchSize ? fullBatch() : newBatch(rows);
        examples.features().gather(order, next, batch.features());
        examples.targets().gather(order, next, batch.targets());
        if (batch.weights().isPresent()) {
            examples.weights().orElseThrow().gather(order, next, batch.weights().get());
        }
        next += rows;
        return batch;
    }

    private Batch fullBatch() {
        if (full.isEmpty()) {
            full = Optional.of(newBatch(batchSize));
        }
        return full.get();
    }

    private Batch newBatch(int rows) {
        Optional<Matrix> weights = examples.weights().map(column -> type.zeros(rows, 1));
        return new Batch(
                type.zeros(rows, examples.features().columns()),
                type.zeros(rows, examples.targets().columns()),
                weights);
    }
}
