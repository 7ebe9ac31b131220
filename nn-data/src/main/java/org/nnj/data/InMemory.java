package org.nnj.data;

import com.google.common.base.Suppliers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.nnj.api.component.Check;
import org.nnj.api.component.Components;
import org.nnj.api.data.Augmentation;
import org.nnj.api.data.Batches;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;

/**
 * Examples that are held in memory. Immutable and safe for many threads: each method that sets an option returns
 * another generator, which shares the numbers with this one.
 *
 * <pre>{@code
 * DataGenerator flowers = InMemory.ofClasses(measurements, species, 3)
 *     .split(0.8, 0.1, 0.1).stratified()
 *     .batchSize(16)
 *     .seed(42);
 * }</pre>
 *
 * <p>Unless told otherwise: batches of 32, all examples are for training, in an order that is another one in each
 * epoch, with seed 0, and classes are one-hot targets. The validation and test parts always keep the order of the data.
 * The last batch of an epoch is shorter if the batch size does not divide the number of examples. Rows and columns in
 * messages are counted from 0.
 */
public final class InMemory implements DataGenerator {

    private final Examples examples;
    private final Optional<Examples> validation;
    private final Optional<Examples> test;
    private final Options options;
    private final Supplier<Parts> parts;

    private InMemory(Examples examples, Optional<Examples> validation, Optional<Examples> test, Options options) {
        this.examples = examples;
        this.validation = validation;
        this.test = test;
        this.options = options;
        Parts.check(examples, validation, test, options);
        // only the last generator of a chain of options needs its parts
        this.parts = Suppliers.memoize(() -> Parts.divide(examples, validation, test, options));
    }

    static InMemory of(Examples examples) {
        return of(examples, Options.STANDARD);
    }

    static InMemory of(Examples examples, Options options) {
        return new InMemory(examples, Optional.empty(), Optional.empty(), options);
    }

    /**
     * Examples whose targets are numbers: a regression, or classes that are one-hot already.
     *
     * @param features {@code examples × features}, finite; copied
     * @param targets {@code examples × targetColumns}, finite; copied
     * @return the generator
     * @throws IllegalArgumentException {@code features row 3, column 5: expected a finite number, but was NaN}; or
     *     if there are no rows or no columns, or not as many rows of one as of the other
     */
    public static InMemory of(Matrix features, Matrix targets) {
        return of(Examples.of(MatrixRows.of("features", features), MatrixRows.of("targets", targets)));
    }

    /**
     * Examples whose targets are numbers, in single precision.
     *
     * @param features a row for each example, all of one length, finite; copied
     * @param targets a row for each example, all of one length, finite; copied
     * @return the generator
     * @throws IllegalArgumentException as {@link #of(Matrix, Matrix)}, or if rows differ in length
     */
    public static InMemory of(float[][] features, float[][] targets) {
        return of(Examples.of(MatrixRows.of("features", features), MatrixRows.of("targets", targets)));
    }

    /**
     * Examples whose targets are numbers, in double precision; a model in single precision is given them rounded.
     *
     * @param features a row for each example, all of one length, finite; copied
     * @param targets a row for each example, all of one length, finite; copied
     * @return the generator
     * @throws IllegalArgumentException as {@link #of(Matrix, Matrix)}, or if rows differ in length
     */
    public static InMemory of(double[][] features, double[][] targets) {
        return of(Examples.of(MatrixRows.of("features", features), MatrixRows.of("targets", targets)));
    }

    /**
     * Examples that belong to classes.
     *
     * @param features {@code examples × features}, finite; copied
     * @param labels the class of each example, from 0 to below {@code classes}; copied
     * @param classes how many classes there are, 1 or more
     * @return the generator
     * @throws IllegalArgumentException {@code labels row 17: expected in [0, 10), but was 11}; or as {@link
     *     #of(Matrix, Matrix)}
     */
    public static InMemory ofClasses(Matrix features, int[] labels, int classes) {
        return of(Examples.ofClasses(MatrixRows.of("features", features), ClassRows.of(labels, classes)));
    }

    /**
     * Examples that belong to classes, in single precision.
     *
     * @param features a row for each example, all of one length, finite; copied
     * @param labels the class of each example, from 0 to below {@code classes}; copied
     * @param classes how many classes there are, 1 or more
     * @return the generator
     * @throws IllegalArgumentException as {@link #ofClasses(Matrix, int[], int)}, or if rows differ in length
     */
    public static InMemory ofClasses(float[][] features, int[] labels, int classes) {
        return of(Examples.ofClasses(MatrixRows.of("features", features), ClassRows.of(labels, classes)));
    }

    /**
     * Examples that belong to classes, in double precision.
     *
     * @param features a row for each example, all of one length, finite; copied
     * @param labels the class of each example, from 0 to below {@code classes}; copied
     * @param classes how many classes there are, 1 or more
     * @return the generator
     * @throws IllegalArgumentException as {@link #ofClasses(Matrix, int[], int)}, or if rows differ in length
     */
    public static InMemory ofClasses(double[][] features, int[] labels, int classes) {
        return of(Examples.ofClasses(MatrixRows.of("features", features), ClassRows.of(labels, classes)));
    }

    /**
     * With batches of another size.
     *
     * @param examples how many examples a full batch has, 1 or more
     * @return another generator
     */
    public InMemory batchSize(int examples) {
        return with(options.withBatchSize(Check.atLeast("batch size", examples, 1)));
    }

    /**
     * With a share of the examples, chosen at random, kept back for validation, and the others for training. The number
     * is the nearest to the share that is whole. The same seed keeps back the same examples, and more if the share
     * grows.
     *
     * @param share from 0 to below 1; replaces earlier shares
     * @return another generator
     */
    public InMemory holdOut(double share) {
        return with(options.withSplit(Split.holdOut(share)));
    }

    /**
     * With three parts chosen at random. Their numbers are the nearest to the shares that are whole and add up.
     *
     * @param train share of the training part, greater than 0
     * @param validation share of the validation part, at least 0
     * @param test share of the test part, at least 0; the three have the sum 1 and replace earlier shares
     * @return another generator
     */
    public InMemory split(double train, double validation, double test) {
        return with(options.withSplit(Split.of(train, validation, test)));
    }

    /**
     * With each class divided by the same shares, to within one example.
     *
     * @return another generator
     * @throws IllegalArgumentException if the targets are not classes
     */
    public InMemory stratified() {
        return with(options.withStratification());
    }

    /**
     * One of the folds of a cross-validation: see {@link KFold}.
     *
     * @param index which fold is the test part, from 0 to below {@code folds}
     * @param folds how many there are, from 2 to the number of examples
     * @return another generator
     * @throws IllegalArgumentException if there is a test part already
     */
    public InMemory fold(int index, int folds) {
        return with(options.withFold(Fold.of(index, folds)));
    }

    /**
     * With training examples that count so that all classes count alike: an example of class c counts {@code N/(K·n_c)},
     * with N training examples, n_c of them in class c, and K classes that have any. The other parts have no weights.
     *
     * @return another generator
     * @throws IllegalArgumentException if the targets are not classes, or the examples have weights of their own
     */
    public InMemory balanced() {
        return with(options.withClassWeights(ClassWeights.BALANCED));
    }

    /**
     * With training examples that count as much as their class. The other parts have no weights.
     *
     * @param weights one a class, finite, at least 0
     * @return another generator
     * @throws IllegalArgumentException if the targets are not classes, or not as many, or the examples have weights of
     *     their own
     */
    public InMemory classWeights(double... weights) {
        return with(options.withClassWeights(ClassWeights.of(weights)));
    }

    /**
     * With the training part in the order of the data in every epoch.
     *
     * @return another generator
     */
    public InMemory inOrder() {
        return with(options.withoutShuffling());
    }

    /**
     * With another division and order.
     *
     * @param seed any number
     * @return another generator
     */
    public InMemory seed(long seed) {
        return with(options.withSeed(seed));
    }

    /**
     * With features that are what was measured, divided by a number: 255 brings the bytes of an image to [0, 1].
     *
     * @param divisor finite, greater than 0; replaces the one used so far, which is 1 for matrices and arrays, and
     *     255 for images
     * @return another generator
     */
    public InMemory divideBy(double divisor) {
        Check.positive("divisor", divisor);
        return mapped(part -> part.dividedBy(divisor));
    }

    /**
     * With another reading of a row of features.
     *
     * @param dimensions as in {@link Shape#of}; their product is the number of features
     * @return another generator
     */
    public InMemory shape(int... dimensions) {
        Shape shape = Shape.of(dimensions);
        return mapped(part -> part.shaped(shape));
    }

    /**
     * With the index of the class as the only target column, for losses of sparse labels.
     *
     * @return another generator
     * @throws IllegalArgumentException if the targets are not classes
     */
    public InMemory sparseTargets() {
        return mapped(part -> part.coded(ClassRows.Coding.INDEX));
    }

    /**
     * With a target column for each class, as it is unless told otherwise.
     *
     * @return another generator
     * @throws IllegalArgumentException if the targets are not classes
     */
    public InMemory oneHotTargets() {
        return mapped(part -> part.coded(ClassRows.Coding.ONE_HOT));
    }

    /**
     * With another number of classes; their names are their indices again.
     *
     * @param count more than the largest label, 1 or more
     * @return another generator
     * @throws IllegalArgumentException if the targets are not classes, or a label is not below the number
     */
    public InMemory classes(int count) {
        return mapped(part -> part.outOf(count));
    }

    /**
     * With names for the classes; without them, their indices are their names.
     *
     * @param names in the order of the indices, all different
     * @return another generator
     * @throws IllegalArgumentException if the targets are not classes, or the names not as many
     */
    public InMemory withLabels(String... names) {
        List<String> list = List.of(names);
        return mapped(part -> part.labelled(list));
    }

    /**
     * With examples that do not all count alike; separate validation and test examples keep their own weights.
     *
     * @param weights one an example, finite, at least 0; copied
     * @return another generator
     */
    public InMemory withWeights(double... weights) {
        return new InMemory(examples.weighted(weights), validation, test, options);
    }

    /**
     * With all examples of another generator as the validation part.
     *
     * @param other examples with the same feature shape, targets and labels; how it is divided does not matter
     * @return another generator
     * @throws IllegalArgumentException if they differ, or if a share of the own examples is to be validated on
     */
    public InMemory withValidation(InMemory other) {
        Examples like = examples.requireLikeThis("validation examples", other.examples);
        return new InMemory(examples, Optional.of(like), test, options);
    }

    /**
     * With all examples of another generator as the test part.
     *
     * @param other examples with the same feature shape, targets and labels; how it is divided does not matter
     * @return another generator
     * @throws IllegalArgumentException if they differ, or if a share of the own examples is to be tested on
     */
    public InMemory withTest(InMemory other) {
        Examples like = examples.requireLikeThis("test examples", other.examples);
        return new InMemory(examples, validation, Optional.of(like), options);
    }

    /**
     * With training images that are changed at random, each time in another way, as in {@code
     * augment("shift(2)", "rotate(degrees=15)")}. The changes are a function of seed, epoch and example; validation and
     * test images stay as they are.
     *
     * @param changes descriptions of {@link Augmentation}s, applied one after the other; they replace earlier ones
     * @return another generator
     * @throws IllegalArgumentException if one is unknown, or the features are not of the shape of an image
     */
    public InMemory augment(String... changes) {
        return augment(augmentations(changes));
    }

    static Augmentation[] augmentations(String... texts) {
        return Arrays.stream(texts)
                .map(text -> Components.shared().find(Augmentation.class, text))
                .toArray(Augmentation[]::new);
    }

    /**
     * With training images that are changed at random, as {@link #augment(String...)}.
     *
     * @param changes applied one after the other; they replace earlier ones
     * @return another generator
     * @throws IllegalArgumentException if the features are not of the shape of an image
     */
    public InMemory augment(Augmentation... changes) {
        for (Augmentation change : changes) { // refuses the shape here and not in the first epoch
            change.apply(new double[featureShape().size()], featureShape(), RandomStream.of(0, "trial"));
        }
        return with(options.withAugmentations(List.of(changes)));
    }

    @Override
    public Shape featureShape() {
        return examples.shape();
    }

    @Override
    public int targetColumns() {
        return examples.targets().columns();
    }

    @Override
    public List<String> labels() {
        return examples.labels();
    }

    @Override
    public Batches train() {
        return parts.get().train();
    }

    @Override
    public Batches validation() {
        return parts.get().validation();
    }

    @Override
    public Batches test() {
        return parts.get().test();
    }

    /**
     * What there is, as in {@code features (28×28), 10 classes; 54000 examples to train, 6000 to validate, 10000 to
     * test}.
     */
    @Override
    public String toString() {
        String targets = labels().isEmpty() ? targetColumns() + " targets" : labels().size() + " classes";
        return "features " + featureShape() + ", " + targets + "; " + train().examples() + " examples to train, "
                + validation().examples() + " to validate, " + test().examples() + " to test";
    }

    private InMemory with(Options newOptions) {
        return new InMemory(examples, validation, test, newOptions);
    }

    private InMemory mapped(UnaryOperator<Examples> change) {
        return new InMemory(change.apply(examples), validation.map(change), test.map(change), options);
    }
}
