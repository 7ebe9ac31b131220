package org.nnj.data;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.nnj.api.component.Check;
import org.nnj.api.component.Required;
import org.nnj.api.data.DataSource;

/**
 * Examples in a CSV file, one a row. In code one begins with {@link #at}:
 *
 * <pre>{@code
 * CsvData flowers = CsvFile.at(Path.of("iris.csv")).target("species").batchSize(16).holdOut(0.2).seed(42).open();
 * System.out.println(flowers.report());
 * }</pre>
 *
 * <p>A column is one of numbers if every value in it is a number, else one of categories, which become a feature each; a
 * column in which at least half of the values are numbers, but not all, is refused unless it is named as categorical. A
 * target of numbers is a regression, one of texts a classification. Means and categories are learned from the training
 * part alone; classes are those of the whole file, in natural order ({@code 2} before {@code 10}).
 *
 * <p>Columns are called by their name or, counted from 1, by their number; {@code -1} is the last. What a file may cost
 * is limited: see {@link CsvLimits}. What is compressed with gzip is known by its content.
 *
 * @param file the file
 * @param targets the target columns, one or more; several are numbers
 * @param task what the target is
 * @param ignored columns that are no features
 * @param categorical columns whose numbers are names
 * @param missing what becomes of values that are not there; in a target they are always refused
 * @param fill the number that stands for a missing one if {@code missing} is {@code constant}, finite
 * @param standardizedTargets whether numbers to be learned are brought to mean 0 and standard deviation 1 over the
 *     training part; {@link CsvEncoding#decode} brings predictions back
 * @param sparseTargets whether the target is the index of the class, in one column, instead of a column for each class
 * @param balanced whether training examples count so that all classes count alike; see {@link InMemory#balanced}
 * @param batchSize how many examples a full batch has, 1 or more
 * @param holdOut share of the rows that is kept back for validation, from 0 to below 1
 * @param test share of the rows that is kept back for the test, from 0 to below 1
 * @param stratified whether each class is divided by the same shares
 * @param shuffled whether the training rows come in another order in each epoch
 * @param seed of division and order
 * @param format how the file is written
 * @param limits how much of it is read
 */
@AutoService(DataSource.class)
public record CsvFile(
        @Required Path file,
        @Required List<String> targets,
        Task task,
        List<String> ignored,
        List<String> categorical,
        Missing missing,
        double fill,
        boolean standardizedTargets,
        boolean sparseTargets,
        boolean balanced,
        int batchSize,
        double holdOut,
        double test,
        boolean stratified,
        boolean shuffled,
        long seed,
        CsvFormat format,
        CsvLimits limits)
        implements DataSource {

    /** What is to be learned. */
    public enum Task {
        /** Numbers if the target columns are numbers, else classes. */
        DETECT,
        /** Classes, even if their names are numbers. */
        CLASSIFICATION,
        /** Numbers. */
        REGRESSION
    }

    /** What becomes of a value that is not there. */
    public enum Missing {
        /** It is an error. */
        REFUSE,
        /** A number becomes the mean of its column in the training part; a text is 0 in all features. */
        MEAN,
        /** A number becomes a constant; a text is 0 in all features. */
        CONSTANT
    }

    /** An example: the last column of {@code data.csv}, in batches of 32, nothing kept back. */
    public CsvFile() {
        this(
                Path.of("data.csv"),
                List.of("-1"),
                Task.DETECT,
                List.of(),
                List.of(),
                Missing.REFUSE,
                0,
                false,
                false,
                false,
                32,
                0,
                0,
                false,
                true,
                0,
                new CsvFormat(),
                new CsvLimits());
    }

    /** Checks the ranges. */
    public CsvFile {
        targets = ImmutableList.copyOf(targets);
        ignored = ImmutableList.copyOf(ignored);
        categorical = ImmutableList.copyOf(categorical);
        Check.that(!targets.isEmpty(), "csv-file.targets", "at least one column", "none");
        Check.finite("csv-file.fill", fill);
        Check.atLeast("csv-file.batch-size", batchSize, 1);
        Check.inRange("csv-file.hold-out", holdOut, 0, 1);
        Check.inRange("csv-file.test", test, 0, 1);
        Check.that(holdOut + test < 1, "csv-file.hold-out and csv-file.test", "a sum below 1", holdOut + test);
    }

    /**
     * A file whose last column is the target.
     *
     * @param file the file
     * @return all rows for training, in batches of 32
     */
    public static CsvFile at(Path file) {
        return new CsvFile().with(options -> options.file = file);
    }

    /**
     * With other target columns.
     *
     * @param columns names or numbers, one or more
     * @return another description
     */
    public CsvFile target(String... columns) {
        return with(options -> options.targets = List.of(columns));
    }

    /**
     * With a target that is a class, even if its values are numbers.
     *
     * @return another description
     */
    public CsvFile classification() {
        return with(options -> options.task = Task.CLASSIFICATION);
    }

    /**
     * With targets that are numbers.
     *
     * @return another description
     */
    public CsvFile regression() {
        return with(options -> options.task = Task.REGRESSION);
    }

    /**
     * With columns that are no features.
     *
     * @param columns names or numbers; in place of those so far
     * @return another description
     */
    public CsvFile ignore(String... columns) {
        return with(options -> options.ignored = List.of(columns));
    }

    /**
     * With columns whose numbers are names, such as postal codes.
     *
     * @param columns names or numbers; in place of those so far
     * @return another description
     */
    public CsvFile categorical(String... columns) {
        return with(options -> options.categorical = List.of(columns));
    }

    /**
     * With the mean of the training part for missing numbers, and no category for missing texts.
     *
     * @return another description
     */
    public CsvFile missingAsMean() {
        return with(options -> options.missing = Missing.MEAN);
    }

    /**
     * With a constant for missing numbers, and no category for missing texts.
     *
     * @param constant finite
     * @return another description
     */
    public CsvFile missingAs(double constant) {
        return with(options -> {
            options.missing = Missing.CONSTANT;
            options.fill = constant;
        });
    }

    /**
     * With targets of mean 0 and standard deviation 1 over the training part; {@link CsvEncoding#decode} brings
     * predictions back.
     *
     * @return another description
     */
    public CsvFile standardizeTargets() {
        return with(options -> options.standardizedTargets = true);
    }

    /**
     * With the index of the class as the only target column, for losses of sparse labels.
     *
     * @return another description
     */
    public CsvFile sparse() {
        return with(options -> options.sparseTargets = true);
    }

    /**
     * With training examples that count so that all classes count alike; see {@link InMemory#balanced}.
     *
     * @return another description
     */
    public CsvFile balance() {
        return with(options -> options.balanced = true);
    }

    /**
     * With batches of another size.
     *
     * @param examples how many examples a full batch has, 1 or more
     * @return another description
     */
    public CsvFile batchSize(int examples) {
        return with(options -> options.batchSize = examples);
    }

    /**
     * With a share of the rows, chosen at random, for validation.
     *
     * @param share from 0 to below 1
     * @return another description
     */
    public CsvFile holdOut(double share) {
        return with(options -> options.holdOut = share);
    }

    /**
     * With a share of the rows, chosen at random, for the test.
     *
     * @param share from 0 to below 1
     * @return another description
     */
    public CsvFile test(double share) {
        return with(options -> options.test = share);
    }

    /**
     * With each class divided by the same shares, to within one row.
     *
     * @return another description
     */
    public CsvFile stratify() {
        return with(options -> options.stratified = true);
    }

    /**
     * With the training rows in the order of the file in every epoch.
     *
     * @return another description
     */
    public CsvFile inOrder() {
        return with(options -> options.shuffled = false);
    }

    /**
     * With another division and order.
     *
     * @param number any number
     * @return another description
     */
    public CsvFile seed(long number) {
        return with(options -> options.seed = number);
    }

    /**
     * With another way in which files are written.
     *
     * @param newFormat separator, quotes, header, encoding, and what stands for nothing
     * @return another description
     */
    public CsvFile format(CsvFormat newFormat) {
        return with(options -> options.format = newFormat);
    }

    /**
     * With other limits.
     *
     * @param newLimits how much of the file is read
     * @return another description
     */
    public CsvFile limits(CsvLimits newLimits) {
        return with(options -> options.limits = newLimits);
    }

    /**
     * Reads the file.
     *
     * @return the examples, and how they were encoded
     * @throws IOException if the file cannot be read, is no CSV file within the limits, lacks a column, or has a value
     *     that cannot be encoded; the message names file, line and column
     * @throws IllegalArgumentException if options do not fit the file, such as classes in several target columns
     */
    @Override
    public CsvData open() throws IOException {
        return CsvData.of(this, table(), options());
    }

    private CsvFile with(Consumer<CsvOptions> change) {
        CsvOptions options = new CsvOptions(this);
        change.accept(options);
        return options.build();
    }

    CsvTable table() throws IOException {
        return CsvTable.read(file, format, limits);
    }

    Options options() {
        Options options = Options.STANDARD
                .withBatchSize(batchSize)
                .withSplit(new Split(holdOut, test))
                .withSeed(seed);
        options = stratified ? options.withStratification() : options;
        options = balanced ? options.withClassWeights(ClassWeights.BALANCED) : options;
        return shuffled ? options : options.withoutShuffling();
    }
}
