package org.nnj.data;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nnj.api.math.DoubleMatrix;

/**
 * The rows of one file as an encoding has them.
 *
 * @param positions the index in the table of each feature column of the encoding
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record CsvRows(CsvEncoding encoding, CsvTable table, int[] positions) {

    /** Finds the columns of the encoding in a file: by name, or by position in a file without a header. */
    static CsvRows of(CsvEncoding encoding, CsvTable table) throws IOException {
        List<CsvFeature> features = encoding.features();
        int[] positions = new int[features.size()];
        int columns = table.columns().size();
        boolean alone = columns == features.size() && columns != encoding.columns();
        if (!table.hasHeader() && !alone && columns != encoding.columns()) {
            throw new IOException(table.file() + ": expected " + encoding.columns() + " columns, or the "
                    + features.size() + " feature columns alone, but was " + columns);
        }
        for (int i = 0; i < positions.length; i++) {
            CsvFeature feature = features.get(i);
            positions[i] = table.hasHeader() ? table.named(feature.name()) : alone ? i : feature.position() - 1;
        }
        return new CsvRows(encoding, table, positions);
    }

    DoubleMatrix features() throws IOException {
        int width = encoding.width();
        requireRoom(width);
        double[] values = new double[table.rows() * width];
        int first = 0;
        for (int i = 0; i < positions.length; i++) {
            CsvFeature feature = encoding.features().get(i);
            CsvColumn column = table.columns().get(positions[i]);
            if (feature.refusesMissing()) {
                table.requireAllThere(column);
            }
            if (feature.isNumeric()) {
                column.requireNumbers(table);
                writeNumbers(column, feature, values, first, width);
            } else {
                writeCategories(column, feature, values, first, width);
            }
            first += feature.width();
        }
        return DoubleMatrix.wrap(table.rows(), width, values);
    }

    private void requireRoom(int width) throws IOException {
        if ((long) table.rows() * width > encoding.limits().values()) {
            throw new IOException(
                    table.file() + ": expected at most " + encoding.limits().values() + " values, but was "
                            + table.rows() + " rows of " + width + " features");
        }
    }

    private void writeNumbers(CsvColumn column, CsvFeature feature, double[] values, int first, int width) {
        double[] numbers = column.numbers();
        for (int row = 0; row < table.rows(); row++) {
            values[row * width + first] = Double.isNaN(numbers[row]) ? feature.fill() : numbers[row];
        }
    }

    private void writeCategories(CsvColumn column, CsvFeature feature, double[] values, int first, int width)
            throws IOException {
        column.requireFewTexts(table.file());
        int[] categoryOf = indices(column.texts(), feature.categories());
        int[] codes = column.codes();
        for (int row = 0; row < table.rows(); row++) {
            int category = codes[row] == CsvColumn.NONE ? CsvColumn.NONE : categoryOf[codes[row]];
            if (category != CsvColumn.NONE) {
                values[row * width + first + category] = 1;
            }
        }
    }

    /** Where each text stands in a list; none if it does not. */
    private static int[] indices(List<String> texts, List<String> among) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < among.size(); i++) {
            places.put(among.get(i), i);
        }
        return texts.stream()
                .mapToInt(text -> places.getOrDefault(text, CsvColumn.NONE))
                .toArray();
    }

    Examples examples() throws IOException {
        MatrixRows features = MatrixRows.owning("features", features());
        return encoding.labels().isEmpty()
                ? Examples.of(features, MatrixRows.owning("targets", numbers()))
                : Examples.ofClasses(
                                features,
                                ClassRows.of(classes(), encoding.labels().size()))
                        .labelled(encoding.labels());
    }

    private DoubleMatrix numbers() throws IOException {
        int width = encoding.targets().size();
        double[] values = new double[table.rows() * width];
        for (int i = 0; i < width; i++) {
            CsvTarget target = encoding.targets().get(i);
            CsvColumn column = table.columns().get(position(target));
            column.requireNumbers(table);
            table.requireAllThere(column);
            for (int row = 0; row < table.rows(); row++) {
                values[row * width + i] = (column.numbers()[row] - target.mean()) / target.deviation();
            }
        }
        return DoubleMatrix.wrap(table.rows(), width, values);
    }

    private int[] classes() throws IOException {
        CsvColumn column = table.columns().get(position(encoding.targets().get(0)));
        table.requireAllThere(column);
        column.requireFewTexts(table.file());
        int[] classOf = indices(column.texts(), encoding.labels());
        int[] classes = new int[table.rows()];
        for (int row = 0; row < classes.length; row++) {
            classes[row] = classOf[column.codes()[row]];
            if (classes[row] == CsvColumn.NONE) {
                throw new IOException(column.where(table.file(), table.lines()[row]) + ": expected one of the classes "
                        + encoding.labels() + ", but was "
                        + CsvError.quoted(column.texts().get(column.codes()[row])));
            }
        }
        return classes;
    }

    private int position(CsvTarget target) throws IOException {
        if (table.hasHeader()) {
            return table.named(target.name());
        }
        if (table.columns().size() != encoding.columns()) {
            throw new IOException(table.file() + ": expected " + encoding.columns() + " columns, but was "
                    + table.columns().size());
        }
        return target.position() - 1;
    }
}
