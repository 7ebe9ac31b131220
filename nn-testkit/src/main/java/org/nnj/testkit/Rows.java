package org.nnj.testkit;

import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.Matrix;

/** Copies of rows. */
final class Rows {

    private Rows() {}

    /** A matrix of one row. */
    static DoubleMatrix of(double... values) {
        return DoubleMatrix.wrap(1, values.length, values.clone());
    }

    /** One row of a matrix, in its precision. */
    static Matrix only(Matrix matrix, int row) {
        return part(matrix, row, row + 1);
    }

    /** The rows {@code from} (inclusive) to {@code to} (exclusive), in the matrix's precision. */
    static Matrix part(Matrix matrix, int from, int to) {
        Matrix part = matrix.like(to - from, matrix.columns());
        double[] row = new double[matrix.columns()];
        for (int i = from; i < to; i++) {
            matrix.copyRow(i, row);
            part.setRow(i - from, row);
        }
        return part;
    }
}
