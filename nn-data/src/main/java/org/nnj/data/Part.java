package org.nnj.data;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.IntFunction;
import org.nnj.api.component.Check;
import org.nnj.api.data.Augmentation;
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
    private final List<Augmentation> augmentations;
    private final long seed;

    private Part(Examples all, int count, int batchSize, IntFunction<int[]> order) {
        this(all, count, batchSize, order, ImmutableList.of(), 0);
    }

    private Part(
            Examples all,
            int count,
            int batchSize,
            IntFunction<int[]> order,
            List<Augmentation> augmentations,
            long seed) {
        this.all = all;
        this.count = count;
        this.batchSize = batchSize;
        this.order = order;
        this.augmentations = augmentations;
        this.seed = seed;
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

    /** The same examples in the same order, changed at random. */
    Part augmented(List<Augmentation> changes, long changesSeed) {
        return new Part(all, count, batchSize, order, changes, changesSeed);
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
        int[] ordered = order.apply(epoch);
        if (augmentations.isEmpty()) {
            return new GatheringCursor(all, ordered, firstBatch, batchSize, type);
        }
        GatheringCursor exact = new GatheringCursor(all, ordered, firstBatch, batchSize, ElementType.DOUBLE);
        int next = (int) Math.min(count, (long) firstBatch * batchSize);
        return new AugmentingCursor(exact, augmentations, all.shape(), seed, epoch, ordered, next, type);
    }
}
