package org.nnj.data;

/** How examples are divided, ordered, weighted and cut into batches. */
record Options(
        int batchSize,
        Split split,
        Fold fold,
        boolean stratified,
        boolean shuffled,
        ClassWeights classWeights,
        long seed) {

    static final Options STANDARD = new Options(32, Split.NONE, Fold.NONE, false, true, ClassWeights.NONE, 0);

    Options withBatchSize(int newBatchSize) {
        return new Options(newBatchSize, split, fold, stratified, shuffled, classWeights, seed);
    }

    Options withSplit(Split newSplit) {
        return new Options(batchSize, newSplit, fold, stratified, shuffled, classWeights, seed);
    }

    Options withFold(Fold newFold) {
        return new Options(batchSize, split, newFold, stratified, shuffled, classWeights, seed);
    }

    Options withStratification() {
        return new Options(batchSize, split, fold, true, shuffled, classWeights, seed);
    }

    Options withoutShuffling() {
        return new Options(batchSize, split, fold, stratified, false, classWeights, seed);
    }

    Options withClassWeights(ClassWeights newClassWeights) {
        return new Options(batchSize, split, fold, stratified, shuffled, newClassWeights, seed);
    }

    Options withSeed(long newSeed) {
        return new Options(batchSize, split, fold, stratified, shuffled, classWeights, newSeed);
    }
}
