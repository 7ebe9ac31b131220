package org.nnj.api.math;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** A matrix in double precision: for gradient checks and for worked examples to the last digit. */
public final class DoubleMatrix extends Matrix {

    private final double[] data;

    private DoubleMatrix(int rows, int columns, double[] data) {
        super(rows, columns);
        this.data = data;
    }

    /**
     * A new matrix, all zero.
     *
     * @param rows number of rows, 0 or more
     * @param columns number of columns, 0 or more
     * @return a matrix that shares its data with no other
     */
    public static DoubleMatrix zeros(int rows, int columns) {
        return new DoubleMatrix(rows, columns, new double[sizeOf(rows, columns)]);
    }

    /**
     * A new matrix with these rows.
     *
     * @param rows of equal length; copied
     * @return the matrix, 0 × 0 if there are no rows
     */
    public static DoubleMatrix of(double[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        DoubleMatrix matrix = zeros(rows.length, columns);
        for (int row = 0; row < rows.length; row++) {
            requireLength("matrix row " + row, rows[row].length, columns);
            System.arraycopy(rows[row], 0, matrix.data, row * columns, columns);
        }
        return matrix;
    }

    /**
     * A matrix that stands on the array given, not on a copy.
     *
     * @param rows number of rows, 0 or more
     * @param columns number of columns, 0 or more
     * @param data rows · columns numbers, row by row; changes are seen by both sides
     * @return the matrix
     */
    public static DoubleMatrix wrap(int rows, int columns, double[] data) {
        requireLength("matrix data", data.length, sizeOf(rows, columns));
        return new DoubleMatrix(rows, columns, data);
    }

    /**
     * The numbers themselves, row by row; changes are seen by both sides.
     *
     * @return the array, not a copy
     */
    public double[] data() {
        return data;
    }

    @Override
    public ElementType type() {
        return ElementType.DOUBLE;
    }

    @Override
    public double get(int row, int column) {
        return data[index(row, column)];
    }

    @Override
    public void set(int row, int column, double value) {
        data[index(row, column)] = value;
    }

    @Override
    public DoubleMatrix copy() {
        return new DoubleMatrix(rows(), columns(), data.clone());
    }

    @Override
    public DoubleMatrix fill(double value) {
        Arrays.fill(data, value);
        return this;
    }

    @Override
    public DoubleMatrix scale(double factor) {
        double[] x = data;
        for (int i = 0; i < x.length; i++) {
            x[i] *= factor;
        }
        return this;
    }

    @Override
    public DoubleMatrix addScaled(double alpha, Matrix other) {
        requireSameShape("addScaled other", other);
        double[] x = data;
        double[] y = dataOf(other);
        for (int i = 0; i < x.length; i++) {
            x[i] = FusedMultiplyAdd.of(alpha, y[i], x[i]);
        }
        return this;
    }

    @Override
    public DoubleMatrix multiplyElements(Matrix other) {
        requireSameShape("multiplyElements other", other);
        double[] x = data;
        double[] y = dataOf(other);
        for (int i = 0; i < x.length; i++) {
            x[i] *= y[i];
        }
        return this;
    }

    @Override
    public DoubleMatrix map(DoubleUnaryOperator function) {
        double[] x = data;
        for (int i = 0; i < x.length; i++) {
            x[i] = function.applyAsDouble(x[i]);
        }
        return this;
    }

    @Override
    public DoubleMatrix addToRows(Matrix row) {
        requireRow("addToRows row", row);
        double[] y = dataOf(row);
        for (int start = 0; start < data.length; start += y.length) {
            for (int column = 0; column < y.length; column++) {
                data[start + column] += y[column];
            }
        }
        return this;
    }

    @Override
    public DoubleMatrix setRows(Matrix row) {
        requireRow("setRows row", row);
        double[] y = dataOf(row);
        for (int start = 0; start < data.length; start += y.length) {
            System.arraycopy(y, 0, data, start, y.length);
        }
        return this;
    }

    @Override
    public void columnSums(Matrix into) {
        requireRow("columnSums into", into);
        requireOther("columnSums into", into);
        into.fill(0);
        addRowsTo(dataOf(into));
    }

    @Override
    public void columnSumsAndAdd(Matrix into) {
        requireRow("columnSumsAndAdd into", into);
        requireOther("columnSumsAndAdd into", into);
        addRowsTo(dataOf(into));
    }

    private void addRowsTo(double[] sums) {
        for (int start = 0; start < data.length; start += sums.length) {
            for (int column = 0; column < sums.length; column++) {
                sums[column] += data[start + column];
            }
        }
    }

    @Override
    void multiply(Matrix b, Matrix into, Products.Into how) {
        SharedProducts.active().multiply(rows(), b.columns(), columns(), data, dataOf(b), dataOf(into), how);
    }

    @Override
    void multiplyTransposed(Matrix b, Matrix into, Products.Into how) {
        SharedProducts.active().multiplyTransposed(rows(), b.rows(), columns(), data, dataOf(b), dataOf(into), how);
    }

    @Override
    void transposedMultiply(Matrix b, Matrix into, Products.Into how) {
        SharedProducts.active().transposedMultiply(columns(), b.columns(), rows(), data, dataOf(b), dataOf(into), how);
    }

    @Override
    public int argMaxOfRow(int row) {
        int start = rowStart(row);
        if (columns() == 0) {
            throw new IllegalArgumentException("argMaxOfRow: expected at least one column, but was " + shapeText());
        }
        int best = 0;
        double largest = Double.NEGATIVE_INFINITY;
        boolean found = false;
        for (int column = 0; column < columns(); column++) {
            double x = data[start + column];
            if (x > largest || (!found && x == largest)) {
                best = column;
                largest = x;
                found = true;
            }
        }
        return best;
    }

    @Override
    public void copyFrom(Matrix other) {
        other.requireShape("copyFrom other", rows(), columns());
        if (other instanceof FloatMatrix floats) {
            float[] y = floats.data();
            for (int i = 0; i < data.length; i++) {
                data[i] = y[i];
            }
        } else {
            System.arraycopy(dataOf(other), 0, data, 0, data.length);
        }
    }

    @Override
    public void copyRow(int row, double[] into) {
        int start = rowStart(row);
        requireLength("copyRow into", into.length, columns());
        for (int column = 0; column < into.length; column++) {
            into[column] = data[start + column];
        }
    }

    @Override
    public void setRow(int row, double[] values) {
        int start = rowStart(row);
        requireLength("setRow values", values.length, columns());
        for (int column = 0; column < values.length; column++) {
            data[start + column] = values[column];
        }
    }

    @Override
    public DoubleMatrix toDouble() {
        return this;
    }

    @Override
    public FloatMatrix toFloat() {
        FloatMatrix copy = FloatMatrix.zeros(rows(), columns());
        copy.copyFrom(this);
        return copy;
    }

    @Override
    public DoubleMatrix transposed() {
        DoubleMatrix result = zeros(columns(), rows());
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                result.data[column * rows() + row] = data[row * columns() + column];
            }
        }
        return result;
    }

    @Override
    public double sumOfSquares() {
        double sum = 0;
        for (double x : data) {
            sum += x * x;
        }
        return sum;
    }

    @Override
    public boolean isFinite() {
        for (double x : data) {
            if (!(Math.abs(x) <= Double.MAX_VALUE)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DoubleMatrix matrix
                && rows() == matrix.rows()
                && columns() == matrix.columns()
                && Arrays.equals(data, matrix.data);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows() + columns()) + Arrays.hashCode(data);
    }

    @Override
    boolean sharesDataWith(Matrix other) {
        return other instanceof DoubleMatrix matrix && matrix.data == data;
    }

    /** The data of a matrix whose precision has been checked. */
    private static double[] dataOf(Matrix matrix) {
        return ((DoubleMatrix) matrix).data;
    }
}
