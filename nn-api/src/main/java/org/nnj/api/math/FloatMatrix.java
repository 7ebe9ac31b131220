package org.nnj.api.math;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** A matrix in single precision: what a model computes with unless asked otherwise. */
public final class FloatMatrix extends Matrix {

    private final float[] data;

    private FloatMatrix(int rows, int columns, float[] data) {
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
    public static FloatMatrix zeros(int rows, int columns) {
        return new FloatMatrix(rows, columns, new float[sizeOf(rows, columns)]);
    }

    /**
     * A new matrix with these rows.
     *
     * @param rows of equal length; copied
     * @return the matrix, 0 × 0 if there are no rows
     */
    public static FloatMatrix of(float[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        FloatMatrix matrix = zeros(rows.length, columns);
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
    public static FloatMatrix wrap(int rows, int columns, float[] data) {
        requireLength("matrix data", data.length, sizeOf(rows, columns));
        return new FloatMatrix(rows, columns, data);
    }

    /**
     * The numbers themselves, row by row; changes are seen by both sides.
     *
     * @return the array, not a copy
     */
    public float[] data() {
        return data;
    }

    @Override
    public ElementType type() {
        return ElementType.FLOAT;
    }

    @Override
    public double get(int row, int column) {
        return data[index(row, column)];
    }

    @Override
    public void set(int row, int column, double value) {
        data[index(row, column)] = (float) value;
    }

    @Override
    public FloatMatrix copy() {
        return new FloatMatrix(rows(), columns(), data.clone());
    }

    @Override
    public FloatMatrix fill(double value) {
        Arrays.fill(data, (float) value);
        return this;
    }

    @Override
    public FloatMatrix scale(double factor) {
        float[] x = data;
        float f = (float) factor;
        for (int i = 0; i < x.length; i++) {
            x[i] *= f;
        }
        return this;
    }

    @Override
    public FloatMatrix addScaled(double alpha, Matrix other) {
        requireSameShape("addScaled other", other);
        Kernels.active().addScaled(data.length, (float) alpha, dataOf(other), data);
        return this;
    }

    @Override
    public FloatMatrix multiplyElements(Matrix other) {
        requireSameShape("multiplyElements other", other);
        float[] x = data;
        float[] y = dataOf(other);
        for (int i = 0; i < x.length; i++) {
            x[i] *= y[i];
        }
        return this;
    }

    @Override
    public FloatMatrix map(DoubleUnaryOperator function) {
        float[] x = data;
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) function.applyAsDouble(x[i]);
        }
        return this;
    }

    @Override
    public FloatMatrix addToRows(Matrix row) {
        requireRow("addToRows row", row);
        Kernels.active().addToRows(rows(), columns(), dataOf(row), data);
        return this;
    }

    @Override
    public FloatMatrix setRows(Matrix row) {
        requireRow("setRows row", row);
        float[] y = dataOf(row);
        for (int start = 0; start < data.length; start += y.length) {
            System.arraycopy(y, 0, data, start, y.length);
        }
        return this;
    }

    @Override
    public void columnSums(Matrix into) {
        requireRow("columnSums into", into);
        requireOther("columnSums into", into);
        Kernels.active().columnSums(rows(), columns(), data, dataOf(into), Products.Into.SET);
    }

    @Override
    public void columnSumsAndAdd(Matrix into) {
        requireRow("columnSumsAndAdd into", into);
        requireOther("columnSumsAndAdd into", into);
        Kernels.active().columnSums(rows(), columns(), data, dataOf(into), Products.Into.ADD);
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
        float largest = Float.NEGATIVE_INFINITY;
        boolean found = false;
        for (int column = 0; column < columns(); column++) {
            float x = data[start + column];
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
        if (other instanceof DoubleMatrix doubles) {
            double[] y = doubles.data();
            for (int i = 0; i < data.length; i++) {
                data[i] = (float) y[i];
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
            data[start + column] = (float) values[column];
        }
    }

    @Override
    public DoubleMatrix toDouble() {
        DoubleMatrix copy = DoubleMatrix.zeros(rows(), columns());
        copy.copyFrom(this);
        return copy;
    }

    @Override
    public FloatMatrix toFloat() {
        return this;
    }

    @Override
    public FloatMatrix transposed() {
        FloatMatrix result = zeros(columns(), rows());
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
        for (float x : data) {
            sum += (double) x * x;
        }
        return sum;
    }

    @Override
    public boolean isFinite() {
        return Kernels.active().areFinite(data, 0, data.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FloatMatrix matrix
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
        return other instanceof FloatMatrix matrix && matrix.data == data;
    }

    /** The data of a matrix whose precision has been checked. */
    private static float[] dataOf(Matrix matrix) {
        return ((FloatMatrix) matrix).data;
    }
}
