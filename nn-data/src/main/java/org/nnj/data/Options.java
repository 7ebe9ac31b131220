package org.nnj.data;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.nnj.api.data.Augmentation;

/** How examples are divided, ordered, weighted and cut into batches, and what is changed at random when training. */
record Options(
        int batchSize,
        Split split,
        Fold fold,
        boolean stratified,
        boolean shuffled,
        ClassWeights classWeights,
        long seed,
        List<Augmentation> augmentations) {

    static final Options STANDARD =
            new Options(32, Split.NONE, Fold.NONE, false, true, ClassWeights.NONE, 0, ImmutableList.of());

    Options withBatchSize(int newBatchSize) {
        return new Options(newBatchSize, split, fold, stratified, shuffled, classWeights, seed, augmentations);
    }

    Options withSplit(Split newSplit) {
        return new Options(batchSize, newSplit, fold, stratified, shuffled, classWeights, seed, augmentations);
    }

    Options withFold(Fold newFold) {
        return new Options(batchSize, split, newFold, stratified, shuffled, classWeights, seed, augmentations);
    }

    Options withStratification() {
        return new Options(batchSize, split, fold, true, shuffled, classWeights, seed, augmentations);
    }

    Options withoutShuffling() {
        return new Options(batchSize, split, fold, stratified, false, classWeights, seed, augmentations);
    }

    Options withClassWeights(ClassWeights newClassWeights) {
        return new Options(batchSize, split, fold, stratified, shuffled, newClassWeights, seed, augmentations);
    }

    Options withSeed(long newSeed) {
        return new Options(batchSize, split, fold, stratified, shuffled, classWeights, newSeed, augmentations);
    }

    Options withAugmentations(List<Augmentation> newAugmentations) {
        return new Options(
                batchSize,
                split,
                fold,
                stratified,
                shuffled,
                classWeights,
                seed,
                ImmutableList.copyOf(newAugmentations));
    }
}
