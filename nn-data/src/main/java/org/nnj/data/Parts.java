package org.nnj.data;

import java.util.Arrays;
import java.util.Optional;
import org.nnj.api.component.Check;
import org.nnj.api.data.Batches;
import org.nnj.api.math.RandomStream;

/** The three parts of a generator. */
record Parts(Batches train, Batches validation, Batches test) {

    /** Refuses options that leave nothing to train on, or two sources for one part. */
    static void check(Examples examples, Optional<Examples> validation, Optional<Examples> test, Options options) {
        requireOneSource("validation", options.split().validation(), validation);
        requireOneSource("test", options.split().test(), test);
        int[][] groups = examples.groups(options.stratified());
        int[][] sizes = options.split()
                .apportion(Arrays.stream(groups).mapToInt(group -> group.length).toArray());
        int training = Split.sum(sizes, 0);
        Check.that(training > 0, "training part", "at least one example", training + " of " + examples.count());
    }

    private static void requireOneSource(String part, double share, Optional<Examples> separate) {
        Check.that(
                share == 0 || separate.isEmpty(),
                part + " part",
                "a share or separate examples",
                "both a share of " + share + " and separate examples");
    }

    static Parts divide(Examples examples, Optional<Examples> validation, Optional<Examples> test, Options options) {
        int[][] groups = examples.groups(options.stratified());
        int[][] rows = options.split().divide(groups, RandomStream.of(options.seed(), "split"));
        int size = options.batchSize();
        Part train = options.shuffled()
                ? Part.shuffled(examples, rows[0], size, options.seed())
                : Part.inOrder(examples, rows[0], size);
        return new Parts(
                train.augmented(options.augmentations(), options.seed()),
                validation.map(other -> whole(other, size)).orElseGet(() -> Part.inOrder(examples, rows[1], size)),
                test.map(other -> whole(other, size)).orElseGet(() -> Part.inOrder(examples, rows[2], size)));
    }

    private static Batches whole(Examples other, int batchSize) {
        return Part.inOrder(other, other.groups(false)[0], batchSize);
    }
}
