package org.nnj.api.math;

import java.util.function.DoubleUnaryOperator;

/**
 * A table of numbers, a row per example, stored row by row in one array: a {@link FloatMatrix} or a {@link DoubleMatrix}. There are no views and
 * no broadcasting. A layer written with the operations of this class works in both precisions.
 *
 * <p>Operands of one operation have the same precision. Methods that change the matrix return it, so that they chain. The target of a product
 * is neither of its operands; elsewhere operands may be the matrix itself. Matrices may have no rows or no columns. They are mutable and not
 * synchronised. A violated requirement is an {@link IllegalArgumentException} such as {@code dense input: expected shape (32×784), but was
 * (32×28)}.
 *
 * <p>Each element of a product is one chain of fused multiply-adds over the inner index in ascending order, begun with zero or, in the methods
 * that add, with the element's old value: its bits depend on neither blocking nor the number of threads.
 */
public abstract sealed class Matrix permits FloatMatrix, DoubleMatrix {

    private final int rows;
    private final int columns;

    Matrix(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** How many numbers such a matrix has; refuses negative and too large shapes. */
    static int sizeOf(int rows, int columns) {
        if (rows < 0 || columns < 0) {
            throw new IllegalArgumentException(
                    "matrix: expected a shape without negative numbers, but was " + shapeText(rows, columns));
        }
        if ((long) rows * columns > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "matrix: expected at most " + Integer.MAX_VALUE + " values, but was " + shapeText(rows, columns));
        }
        return rows * columns;
    }

    static String shapeText(int rows, int columns) {
        return "(" + rows + "×" + columns + ")";
    }

    /**
     * The number of examples.
     *
     * @return 0 or more
     */
    public final int rows() {
        return rows;
    }

    /**
     * The numbers of each example.
     *
     * @return 0 or more
     */
    public final int columns() {
        return columns;
    }

    /**
     * How many numbers there are.
     *
     * @return rows · columns
     */
    public final int size() {
        return rows * columns;
    }

    /**
     * The precision.
     *
     * @return FLOAT or DOUBLE
     */
    public abstract ElementType type();

    /**
     * One element.
     *
     * @param row from 0 to below {@link #rows()}
     * @param column from 0 to below {@link #columns()}
     * @return its value, exactly
     * @throws IndexOutOfBoundsException outside the matrix
     */
    public abstract double get(int row, int column);

    /**
     * Replaces one element.
     *
     * @param row from 0 to below {@link #rows()}
     * @param column from 0 to below {@link #columns()}
     * @param value rounded to the precision of the matrix
     * @throws IndexOutOfBoundsException outside the matrix
     */
    public abstract void set(int row, int column, double value);

    /**
     * A new matrix of the same precision, all zero.
     *
     * @param rows number of rows, 0 or more
     * @param columns number of columns, 0 or more
     * @return a matrix that shares its data with no other
     */
    public final Matrix like(int rows, int columns) {
        return type().zeros(rows, columns);
    }

    /**
     * A matrix with the same elements and data of its own.
     *
     * @return the copy
     */
    public abstract Matrix copy();

    /**
     * Sets every element.
     *
     * @param value rounded to the precision of the matrix
     * @return this
     */
    public abstract Matrix fill(double value);

    /**
     * Multiplies every element.
     *
     * @param factor rounded to the precision of the matrix first
     * @return this
     */
    public abstract Matrix scale(double factor);

    /**
     * Adds {@code alpha · other}, with one rounding an element.
     *
     * @param alpha rounded to the precision of the matrix first
     * @param other of the same shape; may be this matrix
     * @return this
     */
    public abstract Matrix addScaled(double alpha, Matrix other);

    /**
     * Multiplies element by element.
     *
     * @param other of the same shape; may be this matrix
     * @return this
     */
    public abstract Matrix multiplyElements(Matrix other);

    /**
     * Replaces every element x by {@code function(x)}, in the order of storage.
     *
     * @param function its result is rounded to the precision of the matrix
     * @return this
     */
    public abstract Matrix map(DoubleUnaryOperator function);

    /**
     * Adds a row to each row.
     *
     * @param row 1 × columns
     * @return this
     */
    public abstract Matrix addToRows(Matrix row);

    /**
     * Replaces each row by one. A product added to it then begins with that row: {@code z.setRows(biases)}, {@code a.multiplyAndAdd(weights, z)}.
     *
     * @param row 1 × columns
     * @return this
     */
    public abstract Matrix setRows(Matrix row);

    /**
     * Sums the rows, in ascending order, each sum begun with zero.
     *
     * @param into 1 × columns, not this matrix; replaced
     */
    public abstract void columnSums(Matrix into);

    /**
     * Adds the rows, in ascending order, to what is there.
     *
     * @param into 1 × columns, not this matrix; added to
     */
    public abstract void columnSumsAndAdd(Matrix into);

    /**
     * The product {@code into = this · b}.
     *
     * @param b columns × n
     * @param into rows × n, neither operand; replaced
     */
    public final void multiply(Matrix b, Matrix into) {
        requireProduct("multiply", b, columns, b.columns, into, rows, b.columns);
        multiply(b, into, Products.Into.SET);
    }

    /**
     * The product added, {@code into += this · b}.
     *
     * @param b columns × n
     * @param into rows × n, neither operand; added to
     */
    public final void multiplyAndAdd(Matrix b, Matrix into) {
        requireProduct("multiplyAndAdd", b, columns, b.columns, into, rows, b.columns);
        multiply(b, into, Products.Into.ADD);
    }

    /**
     * The product with the transposed, {@code into = this · bᵀ}.
     *
     * @param b n × columns
     * @param into rows × n, neither operand; replaced
     */
    public final void multiplyTransposed(Matrix b, Matrix into) {
        requireProduct("multiplyTransposed", b, b.rows, columns, into, rows, b.rows);
        multiplyTransposed(b, into, Products.Into.SET);
    }

    /**
     * The product with the transposed added, {@code into += this · bᵀ}.
     *
     * @param b n × columns
     * @param into rows × n, neither operand; added to
     */
    public final void multiplyTransposedAndAdd(Matrix b, Matrix into) {
        requireProduct("multiplyTransposedAndAdd", b, b.rows, columns, into, rows, b.rows);
        multiplyTransposed(b, into, Products.Into.ADD);
    }

    /**
     * The product of the transposed, {@code into = thisᵀ · b}.
     *
     * @param b rows × n
     * @param into columns × n, neither operand; replaced
     */
    public final void transposedMultiply(Matrix b, Matrix into) {
        requireProduct("transposedMultiply", b, rows, b.columns, into, columns, b.columns);
        transposedMultiply(b, into, Products.Into.SET);
    }

    /**
     * The product of the transposed added, {@code into += thisᵀ · b}.
     *
     * @param b rows × n
     * @param into columns × n, neither operand; added to
     */
    public final void transposedMultiplyAndAdd(Matrix b, Matrix into) {
        requireProduct("transposedMultiplyAndAdd", b, rows, b.columns, into, columns, b.columns);
        transposedMultiply(b, into, Products.Into.ADD);
    }

    abstract void multiply(Matrix b, Matrix into, Products.Into how);

    abstract void multiplyTransposed(Matrix b, Matrix into, Products.Into how);

    abstract void transposedMultiply(Matrix b, Matrix into, Products.Into how);

    /**
     * Where the largest number of a row is: the first of several equal ones. A NaN is passed over; a row of NaN alone gives 0.
     *
     * @param row from 0 to below {@link #rows()}
     * @return the column
     * @throws IllegalArgumentException if there are no columns
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public abstract int argMaxOfRow(int row);

    /**
     * {@link #argMaxOfRow} of each row.
     *
     * @param into as long as there are rows; replaced
     */
    public final void argMaxOfRows(int[] into) {
        requireLength("argMaxOfRows into", into.length, rows);
        for (int row = 0; row < rows; row++) {
            into[row] = argMaxOfRow(row);
        }
    }

    /**
     * Takes the elements of another matrix, rounding them if this one is less precise.
     *
     * @param other of the same shape, in either precision
     */
    public abstract void copyFrom(Matrix other);

    /**
     * Copies a row out, exactly.
     *
     * @param row from 0 to below {@link #rows()}
     * @param into as long as a row; replaced
     */
    public abstract void copyRow(int row, double[] into);

    /**
     * Replaces a row.
     *
     * @param row from 0 to below {@link #rows()}
     * @param values as long as a row; rounded to the precision of the matrix
     */
    public abstract void setRow(int row, double[] values);

    /**
     * The same numbers in double precision, exactly.
     *
     * @return this matrix if it is in double precision, else a new one
     */
    public abstract DoubleMatrix toDouble();

    /**
     * The same numbers in single precision, each rounded to the nearest.
     *
     * @return this matrix if it is in single precision, else a new one
     */
    public abstract FloatMatrix toFloat();

    /**
     * The same numbers in the given precision.
     *
     * @param type the precision wanted
     * @return this matrix if it has that precision, else a new one
     */
    public final Matrix as(ElementType type) {
        return type == ElementType.FLOAT ? toFloat() : toDouble();
    }

    /**
     * A new matrix with rows and columns exchanged.
     *
     * @return columns × rows
     */
    public abstract Matrix transposed();

    /**
     * Whether no element is infinite or NaN.
     *
     * @return true for a matrix without elements
     */
    public abstract boolean isFinite();

    /**
     * The sum of the squares of all elements.
     *
     * @return {@code Σx²}, in doubles, row after row
     */
    public abstract double sumOfSquares();

    /**
     * The elements, row by row, exactly.
     *
     * @return new arrays
     */
    public final double[][] toArray() {
        double[][] array = new double[rows][columns];
        for (int row = 0; row < rows; row++) {
            copyRow(row, array[row]);
        }
        return array;
    }

    /**
     * Checks the shape at the entry of a computation.
     *
     * @param where what the matrix is to the caller, as in {@code dense input}: the message begins with it
     * @param rows the rows expected
     * @param columns the columns expected
     * @throws IllegalArgumentException {@code dense input: expected shape (32×784), but was (32×28)}
     */
    public final void requireShape(String where, int rows, int columns) {
        if (this.rows != rows || this.columns != columns) {
            throw new IllegalArgumentException(
                    where + ": expected shape " + shapeText(rows, columns) + ", but was " + shapeText());
        }
    }

    /**
     * Equal if of the same precision and shape, and bit for bit the same: NaN equals NaN, and 0 differs from −0. A matrix that changes makes
     * a poor key of a hash table.
     */
    @Override
    public abstract boolean equals(Object other);

    @Override
    public abstract int hashCode();

    /** Precision and shape, as in {@code float (32×784)}. */
    @Override
    public final String toString() {
        return (type() == ElementType.FLOAT ? "float " : "double ") + shapeText();
    }

    final String shapeText() {
        return shapeText(rows, columns);
    }

    final void requireSameShape(String where, Matrix other) {
        requireSameType(where, other);
        other.requireShape(where, rows, columns);
    }

    final void requireSameType(String where, Matrix other) {
        if (other.type() != type()) {
            throw new IllegalArgumentException(where + ": expected precision " + type() + ", but was " + other.type());
        }
    }

    /** Offset of an element in the array. */
    final int index(int row, int column) {
        if (row < 0 || row >= rows || column < 0 || column >= columns) {
            throw new IndexOutOfBoundsException(
                    "matrix: expected an element of " + shapeText() + ", but was row " + row + ", column " + column);
        }
        return row * columns + column;
    }

    /** Offset of a row in the array. */
    final int rowStart(int row) {
        if (row < 0 || row >= rows) {
            throw new IndexOutOfBoundsException("matrix: expected a row of " + shapeText() + ", but was row " + row);
        }
        return row * columns;
    }

    static void requireLength(String where, int actual, int expected) {
        if (actual != expected) {
            throw new IllegalArgumentException(where + ": expected length " + expected + ", but was " + actual);
        }
    }

    final void requireRow(String where, Matrix row) {
        requireSameType(where, row);
        row.requireShape(where, 1, columns);
    }

    final void requireOther(String where, Matrix into) {
        if (sharesDataWith(into)) {
            throw new IllegalArgumentException(where + ": expected a matrix of its own, but was an operand");
        }
    }

    abstract boolean sharesDataWith(Matrix other);

    private void requireProduct(
            String name, Matrix b, int bRows, int bColumns, Matrix into, int intoRows, int intoColumns) {
        if (type() == b.type()
                && type() == into.type()
                && b.rows == bRows
                && b.columns == bColumns
                && into.rows == intoRows
                && into.columns == intoColumns
                && !sharesDataWith(into)
                && !b.sharesDataWith(into)) {
            return; // no message is built for what is right
        }
        requireSameType(name + " b", b);
        b.requireShape(name + " b", bRows, bColumns);
        requireSameType(name + " into", into);
        into.requireShape(name + " into", intoRows, intoColumns);
        requireOther(name + " into", into);
        b.requireOther(name + " into", into);
    }
}
