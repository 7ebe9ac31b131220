package org.nnj.api.data;

import org.nnj.api.math.ElementType;

/**
 * One part of the data, cut into batches. The order of its examples is a function of the seed and the epoch, so that training
 * can begin anywhere again.
 */
public interface Batches {

    /**
     * How many examples there are.
     *
     * @return at least 0
     */
    int examples();

    /**
     * How many examples a full batch has.
     *
     * @return at least 1; the last batch of an epoch may be shorter
     */
    int batchSize();

    /**
     * How many batches an epoch has, {@code S = ⌈N/M⌉}, the short last one included (Südmersen, equation 68).
     *
     * @return at least 0
     */
    default int batchCount() {
        return (int) (((long) examples() + batchSize() - 1) / batchSize());
    }

    /**
     * Opens an epoch.
     *
     * @param epoch counted from 0; decides the order of a part that is shuffled
     * @param firstBatch the batch to begin with, counted from 0
     * @param type the precision of the matrices
     * @return the batches from there to the end of the epoch
     */
    BatchCursor open(int epoch, int firstBatch, ElementType type);
}
