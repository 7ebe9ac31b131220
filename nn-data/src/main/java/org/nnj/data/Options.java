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

    Options withStratification() {
        return new Options(batchSize, split, true, shuffled, seed);
    }

    Options withoutShuffling() {
        return new Options(batchSize, split, stratified, false, seed);
    }

    Options withSeed(long newSeed) {
        return new Options(batchSize, split, stratified, shuffled, newSeed);
    }
}
