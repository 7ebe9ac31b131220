package org.nnj.data;

import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;

/** Rows of a matrix, all finite, in the precision in which they came. */
final class MatrixRows implements FeatureRows {

    private final String name;
    private final Matrix values;
    private final double divisor;
    private final double largest;

    private MatrixRows(String name, Matrix values, double divisor, double largest) {
        this.name = name;
        this.values = values;
        this.divisor = divisor;
        this.largest = largest;
    }

    /**
     * Checked rows of a copy.
     *
     * @param name what they are to the caller: messages begin with it
     */
    static MatrixRows of(String name, Matrix values) {
        return owning(name, values.copy());
    }

    static MatrixRows of(String name, float[][] values) {
        int columns = columns(name, values.length == 0 ? 0 : values[0].length, values.length);
        for (int row = 0; row < values.length; row++) {
            requireColumns(name, row, columns, values[row].length);
        }
        return owning(name, FloatMatrix.of(values));
    }

    static MatrixRows of(String name, double[][] values) {
        int columns = columns(name, values.length == 0 ? 0 : values[0].length, values.length);
        for (int row = 0; row < values.length; row++) {
            requireColumns(name, row, columns, values[row].length);
        }
        return owning(name, DoubleMatrix.of(values));
    }

    /** Checked rows that stand on the matrix given; nobody else may change it. */
    static MatrixRows owning(String name, Matrix values) {
        columns(name, values.columns(), values.rows());
        double largest = 0;
        for (int row = 0; row < values.rows(); row++) {
            for (int column = 0; column < values.columns(); column++) {
                double value = values.get(row, column);
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException(name + " row " + row + ", column " + column
                            + ": expected a finite number, but was " + value);
                }
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return new MatrixRows(name, values, 1, largest);
    }

    private static int columns(String name, int columns, int rows) {
        if (rows == 0) {
            throw new IllegalArgumentException(name + ": expected at least one row, but was none");
        }
        if (columns == 0) {
            throw new IllegalArgumentException(name + ": expected at least one column, but was none");
        }
        return columns;
    }

    private static void requireColumns(String name, int row, int expected, int actual) {
        if (actual != expected) {
            throw new IllegalArgumentException(name + " row " + row + ": expected " + expected
                    + " columns, as the rows before, but was " + actual);
        }
    }

    @Override
    public int count() {
        return values.rows();
    }

    @Override
    public int columns() {
        return values.columns();
    }

    @Override
    public MatrixRows dividedBy(double newDivisor) {
        if (!Double.isFinite(largest / newDivisor)) {
            throw new IllegalArgumentException(
                    name + ": expected finite numbers, but was " + largest + " divided by " + newDivisor);
        }
        return new MatrixRows(name, values, newDivisor, largest);
    }

    @Override
    public void gather(int[] order, int first, int rows, float[] into) {
        requireSinglePrecision();
        if (values instanceof FloatMatrix single) {
            gather(single.data(), order, first, rows, into);
        } else {
            gather(((DoubleMatrix) values).data(), order, first, rows, into);
        }
    }

    @Override
    public void gather(int[] order, int first, int rows, double[] into) {
        if (values instanceof FloatMatrix single) {
            gather(single.data(), order, first, rows, into);
        } else {
            gather(((DoubleMatrix) values).data(), order, first, rows, into);
        }
    }

    private void requireSinglePrecision() {
        if (!Double.isFinite((float) (largest / divisor))) {
            throw new IllegalArgumentException(
                    name + ": expected numbers of at most " + Float.MAX_VALUE + " in single precision, but was "
                            + largest / divisor + "; scale them, or train in double precision");
        }
    }

    private void gather(float[] from, int[] order, int first, int rows, float[] into) {
        int columns = columns();
        for (int row = 0; row < rows; row++) {
            System.arraycopy(from, order[first + row] * columns, into, row * columns, columns);
        }
        if (divisor != 1) {
            for (int i = 0; i < rows * columns; i++) {
                into[i] = (float) (into[i] / divisor);
            }
        }
    }

    private void gather(double[] from, int[] order, int first, int rows, float[] into) {
        int columns = columns();
        for (int row = 0; row < rows; row++) {
            int source = order[first + row] * columns;
            int target = row * columns;
            for (int column = 0; column < columns; column++) {
                into[target + column] = (float) (from[source + column] / divisor);
            }
        }
    }

    private void gather(float[] from, int[] order, int first, int rows, double[] into) {
        int columns = columns();
        for (int row = 0; row < rows; row++) {
            int source = order[first + row] * columns;
            int target = row * columns;
            for (int column = 0; column < columns; column++) {
                into[target + column] = from[source + column] / divisor;
            }
        }
    }

    private void gather(double[] from, int[] order, int first, int rows, double[] into) {
        int columns = columns();
        for (int row = 0; row < rows; row++) {
            System.arraycopy(from, order[first + row] * columns, into, row * columns, columns);
        }
        if (divisor != 1) {
            for (int i = 0; i < rows * columns; i++) {
                into[i] /= divisor;
            }
        }
    }
}
