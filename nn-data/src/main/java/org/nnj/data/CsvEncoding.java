package org.nnj.data;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nnj.api.component.Check;
import org.nnj.api.component.Component;
import org.nnj.api.component.Components;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.Matrix;

/**
 * How rows of a CSV file become features, as it was learned from the training part: means, categories, and which column
 * stands where. Immutable. Its text form keeps everything, and a model that is saved keeps that: the rows of next year are
 * encoded as those of today.
 *
 * <pre>{@code
 * Predictor flowers = Predictor.load(Path.of("flowers.nnj"));
 * CsvEncoding encoding = CsvEncoding.parse(flowers.rowEncoding().orElseThrow());
 * Matrix probabilities = flowers.predict(encoding.read(Path.of("new.csv")));
 * System.out.println(encoding.classes(probabilities));
 * }</pre>
 *
 * <p>Columns are found by name in a file with a header. In a file without, they are found by position if it has as many
 * columns as the one that was learned from, or else it has the feature columns alone, in their order. Columns beyond
 * those are not looked at.
 *
 * @param features the feature columns, in the order of the features
 * @param targets the target columns
 * @param labels the classes of the only target column; empty for numbers
 * @param columns how many columns the file had that was learned from
 * @param format how files are written, with or without a header as the one that was learned from
 * @param limits how much of a file is read
 */
public record CsvEncoding(
        List<CsvFeature> features,
        List<CsvTarget> targets,
        List<String> labels,
        int columns,
        CsvFormat format,
        CsvLimits limits)
        implements Component {

    /** An example: y as a function of x. */
    public CsvEncoding() {
        this(List.of(new CsvFeature()), List.of(new CsvTarget()), List.of(), 2, new CsvFormat(), new CsvLimits());
    }

    /** Checks that there is something to encode. */
    public CsvEncoding {
        features = ImmutableList.copyOf(features);
        targets = ImmutableList.copyOf(targets);
        labels = ImmutableList.copyOf(labels);
        Check.that(!features.isEmpty(), "csv-encoding.features", "at least one", "none");
        Check.that(
                labels.isEmpty() || targets.size() == 1,
                "csv-encoding.targets",
                "one column of classes",
                targets.size() + " columns");
    }

    /**
     * Reads the text form, such as a model keeps it.
     *
     * @param text {@code csv-encoding(…)}
     * @return the encoding
     * @throws IllegalArgumentException if it is not one
     */
    public static CsvEncoding parse(String text) {
        return Components.shared().find(CsvEncoding.class, text);
    }

    /** The text form; empty if it is longer than one may be. */
    Optional<String> text() {
        try {
            return Optional.of(Components.describe(this));
        } catch (IllegalArgumentException tooLong) { // nothing else can be wrong with it
            return Optional.empty();
        }
    }

    /**
     * What each feature is.
     *
     * @return the name of a column of numbers, and {@code color=red} for a category
     */
    public List<String> featureNames() {
        return features.stream().flatMap(feature -> feature.names().stream()).collect(ImmutableList.toImmutableList());
    }

    /**
     * How many features a row has.
     *
     * @return at least 1
     */
    public int width() {
        return features.stream().mapToInt(CsvFeature::width).sum();
    }

    /**
     * The features of each row of a file. The target columns need not be there.
     *
     * @param file the file
     * @return {@code rows × features}, in double precision
     * @throws IOException if it cannot be read, lacks a column, or has a value that cannot be encoded; the message names
     *     file, line and column
     */
    public Matrix read(Path file) throws IOException {
        return CsvRows.of(this, CsvTable.read(file, format, limits)).features();
    }

    /**
     * The features of each row of a stream, which is read to its end.
     *
     * @param in the stream; left open
     * @param name what messages call it
     * @return {@code rows × features}, in double precision
     * @throws IOException as {@link #read(Path)}
     */
    public Matrix read(InputStream in, String name) throws IOException {
        return CsvRows.of(this, CsvTable.read(in, name, format, limits)).features();
    }

    /**
     * The features of one example.
     *
     * @param fields the text of each feature column, by the column's name; others are not looked at
     * @return {@code 1 × features}, in double precision
     * @throws IllegalArgumentException if a column is lacking, or a value cannot be encoded
     */
    public Matrix encode(Map<String, String> fields) {
        double[] row = new double[width()];
        int next = 0;
        for (CsvFeature feature : features) {
            String field = fields.get(feature.name());
            if (field == null) {
                throw new IllegalArgumentException(
                        "fields: expected '" + feature.name() + "', but was only " + fields.keySet());
            }
            encode(feature, field.strip(), row, next);
            next += feature.width();
        }
        return DoubleMatrix.wrap(1, row.length, row);
    }

    private void encode(CsvFeature feature, String field, double[] row, int at) {
        boolean missing = format.missing().contains(field);
        if (missing && feature.refusesMissing()) {
            throw new IllegalArgumentException(
                    "field '" + feature.name() + "': expected a value, but was " + CsvError.quoted(field));
        }
        if (!feature.isNumeric()) {
            int category = missing ? -1 : feature.categories().indexOf(field);
            if (category >= 0) {
                row[at + category] = 1;
            }
            return;
        }
        row[at] = missing ? feature.fill() : DecimalText.parse(field, format.decimalComma() ? ',' : '.');
        if (!Double.isFinite(row[at])) {
            throw new IllegalArgumentException(
                    "field '" + feature.name() + "': expected a finite number, but was " + CsvError.quoted(field));
        }
    }

    /**
     * The examples of another file, such as one to test on: with targets, in the order of the file.
     *
     * @param file the file
     * @return a generator whose training part is the whole file
     * @throws IOException as {@link #read(Path)}, or if it has a class that is not among the labels
     */
    public InMemory examples(Path file) throws IOException {
        return InMemory.of(CsvRows.of(this, CsvTable.read(file, format, limits)).examples())
                .inOrder();
    }

    /**
     * Predictions of numbers in the units of the file: {@code ŷ · deviation + mean}.
     *
     * @param predictions {@code rows × targets}; not changed
     * @return {@code rows × targets}, in double precision
     * @throws IllegalArgumentException if the targets are classes, or there are not as many columns
     */
    public Matrix decode(Matrix predictions) {
        Check.that(labels.isEmpty(), "decode", "targets that are numbers", "classes " + labels);
        predictions.requireShape("predictions", predictions.rows(), targets.size());
        Matrix decoded = predictions.toDouble().copy();
        for (int row = 0; row < decoded.rows(); row++) {
            for (int column = 0; column < targets.size(); column++) {
                CsvTarget target = targets.get(column);
                decoded.set(row, column, decoded.get(row, column) * target.deviation() + target.mean());
            }
        }
        return decoded;
    }

    /**
     * The most probable class of each row.
     *
     * @param predictions {@code rows × classes}
     * @return the labels
     * @throws IllegalArgumentException if the targets are numbers, or there are not as many columns
     */
    public List<String> classes(Matrix predictions) {
        Check.that(!labels.isEmpty(), "classes", "targets that are classes", "numbers");
        predictions.requireShape("predictions", predictions.rows(), labels.size());
        return IntStream.range(0, predictions.rows())
                .mapToObj(row -> labels.get(predictions.argMaxOfRow(row)))
                .collect(ImmutableList.toImmutableList());
    }
}
