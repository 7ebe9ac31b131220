package org.nnj.data;

import java.util.function.IntFunction;
import org.nnj.api.component.Check;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.Batches;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.RandomStream;

/** Some of the examples, cut into batches. */
final class Part implements Batches {

    private final Examples all;
    private final int count;
    private final int batchSize;
    private final IntFunction<int[]> order;

    private Part(Examples all, int count, int batchSize, IntFunction<int[]> order) {
        this.all = all;
        this.count = count;
        this.batchSize = batchSize;
        this.order = order;
    }

    /** Examples in the same order in every epoch. */
    static Part inOrder(Examples all, int[] rows, int batchSize) {
        return new Part(all, rows.length, batchSize, epoch -> rows);
    }

    /** Examples in another random order in each epoch, which depends on seed and epoch alone. */
    static Part shuffled(Examples all, int[] rows, int batchSize, long seed) {
        return new Part(all, rows.length, batchSize, epoch -> {
            int[] shuffled = rows.clone();
            RandomStream.of(seed, "order", epoch).shuffle(shuffled);
            return shuffled;
        });
    }

    @Override
    public int examples() {
        return count;
    }

    @Override
    public int batchSize() {
        return batchSize;
    }

    @Override
    public BatchCursor open(int epoch, int firstBatch, ElementType type) {
        Check.atLeast("epoch", epoch, 0);
        Check.that(
                firstBatch >= 0 && firstBatch <= batchCount(),
                "first batch",
                "in [0, " + batchCount() + "]",
                firstBatch);
        return new GatheringCursor(all, order.apply(epoch), firstBatch, batchSize, type);
    }
}
