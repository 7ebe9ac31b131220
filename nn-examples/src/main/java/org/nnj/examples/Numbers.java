package org.nnj.examples;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.nnj.api.math.Matrix;

/** Numbers as the lessons print them: eight decimals, as the documents do. */
final class Numbers {

    private Numbers() {}

    /** {@code [[1, 2], [3, 4]]}, a row of the matrix for each inner bracket. */
    static String text(Matrix matrix) {
        return IntStream.range(0, matrix.rows())
                .mapToObj(row -> row(matrix, row))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** {@code [1, 2]}, one row. */
    static String row(Matrix matrix, int row) {
        double[] values = new double[matrix.columns()];
        matrix.copyRow(row, values);
        return DoubleStream.of(values).mapToObj(Numbers::text).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Eight decimals, without zeros at the end. */
    static String text(double value) {
        String text = String.format(Locale.ROOT, "%.8f", value).replaceFirst("\\.?0+$", "");
        return text.equals("-0") ? "0" : text;
    }
}
