package org.nnj.data;

/** How examples are divided, ordered and cut into batches. */
record Options(int batchSize, Split split, boolean stratified, boolean shuffled, long seed) {

    static final Options STANDARD = new Options(32, Split.NONE, false, true, 0);

    Options withBatchSize(int newBatchSize) {
        return new Options(newBatchSize, split, stratified, shuffled, seed);
    }

    Options withSplit(Split newSplit) {
        return new Options(batchSize, newSplit, stratified, shuffled, seed);
    }

    Options withStratified(boolean newStratified) {
        return new Options(batchSize, split, newStratified, shuffled, seed);
    }

    Options withShuffled(boolean newShuffled) {
        return new Options(batchSize, split, stratified, newShuffled, seed);
    }

    Options withSeed(long newSeed) {
        return new Options(batchSize, split, stratified, shuffled, newSeed);
    }
}
