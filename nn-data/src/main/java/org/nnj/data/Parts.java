package org.nnj.data;

import com.google.common.primitives.Ints;
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
        options.classWeights().check(examples);
        checkFold(examples, test, options);
        int training = trainingCount(examples, options);
        Check.that(training > 0, "training part", "at least one example", training + " of " + examples.count());
    }

    private static void requireOneSource(String part, double share, Optional<Examples> separate) {
        Check.that(
                share == 0 || separate.isEmpty(),
                part + " part",
                "a share or separate examples",
                "both a share of " + share + " and separate examples");
    }

    private static void checkFold(Examples examples, Optional<Examples> test, Options options) {
        if (options.fold().isNone()) {
            return;
        }
        Check.that(
                options.split().test() == 0 && test.isEmpty(),
                "test part",
                "a fold alone",
                "a fold and "
                        + (test.isEmpty() ? "a share of " + options.split().test() : "separate examples"));
        int folds = options.fold().count();
        Check.that(folds <= examples.count(), "folds", "at most " + examples.count() + ", as many as examples", folds);
    }

    private static int trainingCount(Examples examples, Options options) {
        if (options.fold().isNone()) { // without a shuffle, since each generator of a chain of options is checked
            int[][] groups = examples.groups(options.stratified());
            int[][] sizes = options.split()
                    .apportion(Arrays.stream(groups)
                            .mapToInt(group -> group.length)
                            .toArray());
            return Split.sum(sizes, 0);
        }
        return rows(examples.groups(options.stratified()), options)[0].length;
    }

    /**
     * Divides examples at random.
     *
     * @param groups the indices of each group, which are divided alike
     * @return the indices of the training, the validation and the test part, each ascending
     */
    static int[][] rows(int[][] groups, Options options) {
        RandomStream random = RandomStream.of(options.seed(), "split");
        if (options.fold().isNone()) {
            return options.split().divide(groups, random);
        }
        int[][][] folded = options.fold().divide(groups, RandomStream.of(options.seed(), "folds"));
        int[][] others = Arrays.stream(folded).map(piles -> piles[1]).toArray(int[][]::new);
        int[][] parts = options.split().divide(others, random);
        parts[2] = Ints.concat(Arrays.stream(folded).map(piles -> piles[0]).toArray(int[][]::new));
        Arrays.sort(parts[2]);
        return parts;
    }

    static Parts divide(Examples examples, Optional<Examples> validation, Optional<Examples> test, Options options) {
        int[][] rows = rows(examples.groups(options.stratified()), options);
        int size = options.batchSize();
        Examples weighted = options.classWeights().applyTo(examples, rows[0]);
        Part train = options.shuffled()
                ? Part.shuffled(weighted, rows[0], size, options.seed())
                : Part.inOrder(weighted, rows[0], size);
        return new Parts(
                train.augmented(options.augmentations(), options.seed()),
                validation.map(other -> whole(other, size)).orElseGet(() -> Part.inOrder(examples, rows[1], size)),
                test.map(other -> whole(other, size)).orElseGet(() -> Part.inOrder(examples, rows[2], size)));
    }

    private static Batches whole(Examples other, int batchSize) {
        return Part.inOrder(other, other.groups(false)[0], batchSize);
    }
}
