package org.nnj.data;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.nnj.api.data.Augmentation;

/** How examples are divided, ordered and cut into batches, and what is changed at random when training. */
record Options(
        int batchSize,
        Split split,
        boolean stratified,
        boolean shuffled,
        long seed,
        List<Augmentation> augmentations) {

    static final Options STANDARD = new Options(32, Split.NONE, false, true, 0, ImmutableList.of());

    Options withBatchSize(int newBatchSize) {
        return new Options(newBatchSize, split, stratified, shuffled, seed, augmentations);
    }

    Options withSplit(Split newSplit) {
        return new Options(batchSize, newSplit, stratified, shuffled, seed, augmentations);
    }

    Options withStratification() {
        return new Options(batchSize, split, true, shuffled, seed, augmentations);
    }

    Options withoutShuffling() {
        return new Options(batchSize, split, stratified, false, seed, augmentations);
    }

    Options withSeed(long newSeed) {
        return new Options(batchSize, split, stratified, shuffled, newSeed, augmentations);
    }

    Options withAugmentations(List<Augmentation> newAugmentations) {
        return new Options(batchSize, split, stratified, shuffled, seed, ImmutableList.copyOf(newAugmentations));
    }
}
