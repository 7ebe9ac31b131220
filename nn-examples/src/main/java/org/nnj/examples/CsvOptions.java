package org.nnj.examples;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nnj.data.CsvFile;
import org.nnj.data.CsvFormat;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** What a CSV file is and how it is divided. */
final class CsvOptions {

    /** What stands for a value that is not there. */
    enum Missing {
        REFUSE,
        MEAN
    }

    @Option(names = "--csv", paramLabel = "FILE", description = "The file.", required = true)
    private Path csv = Path.of("");

    @Option(
            names = "--target",
            paramLabel = "COLUMN",
            description = "What to learn: names, or numbers counted from 1; -1 is the last column.",
            split = ",",
            defaultValue = "-1")
    private List<String> target = List.of();

    @Option(
            names = "--task",
            paramLabel = "TASK",
            description = "detect, classification or regression; to detect is to take texts for classes.",
            defaultValue = "detect")
    private CsvFile.Task task = CsvFile.Task.DETECT;

    @Option(
            names = "--ignore",
            paramLabel = "COLUMN",
            description = "Columns that are no features.",
            split = ",",
            showDefaultValue = Visibility.NEVER)
    private List<String> ignored = List.of();

    @Option(
            names = "--categorical",
            paramLabel = "COLUMN",
            description = "Columns whose numbers are names.",
            split = ",",
            showDefaultValue = Visibility.NEVER)
    private List<String> categorical = List.of();

    @Option(
            names = "--missing",
            paramLabel = "HOW",
            description = "mean or refuse: what becomes of values that are not there.",
            defaultValue = "mean")
    private Missing missing = Missing.MEAN;

    @Option(
            names = "--header",
            paramLabel = "HOW",
            description = "detect, present or absent: whether the first line holds names.",
            defaultValue = "detect")
    private CsvFormat.Header header = CsvFormat.Header.DETECT;

    @Option(
            names = "--separator",
            paramLabel = "CHAR",
            description = "What stands between fields. Default: detected.",
            showDefaultValue = Visibility.NEVER)
    private Optional<Character> separator = Optional.empty();

    @Option(
            names = "--skip-lines",
            paramLabel = "N",
            description = "Lines at the beginning that are neither names nor values.",
            defaultValue = "0")
    private int skippedLines;

    @Option(names = "--decimal-comma", description = "1,5 is one and a half.", showDefaultValue = Visibility.NEVER)
    private boolean decimalComma;

    @Option(
            names = "--validation",
            paramLabel = "SHARE",
            description = "Share of the rows to stop by.",
            defaultValue = "0.15")
    private double validation;

    @Option(
            names = "--test",
            paramLabel = "SHARE",
            description = "Share of the rows to be judged by at the end.",
            defaultValue = "0.2")
    private double test;

    @Option(names = "--batch-size", paramLabel = "N", description = "Rows a step.", defaultValue = "16")
    private int batchSize;

    CsvFile file(long seed) {
        CsvFormat format = new CsvFormat().skipping(skippedLines).withHeader(header);
        format = decimalComma ? format.withDecimalComma() : format;
        format = separator.isPresent() ? format.withSeparator(separator.get()) : format;
        CsvFile file = CsvFile.at(csv)
                .format(format)
                .target(target.toArray(String[]::new))
                .ignore(ignored.toArray(String[]::new))
                .categorical(categorical.toArray(String[]::new))
                .batchSize(batchSize)
                .holdOut(validation)
                .test(test)
                .seed(seed);
        file = missing == Missing.MEAN ? file.missingAsMean() : file;
        return switch (task) {
            case DETECT -> file;
            case CLASSIFICATION -> file.classification();
            case REGRESSION -> file.regression();
        };
    }
}
