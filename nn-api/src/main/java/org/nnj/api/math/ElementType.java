package org.nnj.api.math;

/** The precision of a matrix: {@link #FLOAT} for speed, {@link #DOUBLE} for gradient checks and worked examples. */
public enum ElementType {

    /** Binary32, held by a {@link FloatMatrix}. */
    FLOAT {
        @Override
        public Matrix zeros(int rows, int columns) {
            return FloatMatrix.zeros(rows, columns);
        }
    },

    /** Binary64, held by a {@link DoubleMatrix}. */
    DOUBLE {
        @Override
        public Matrix zeros(int rows, int columns) {
            return DoubleMatrix.zeros(rows, columns);
        }
    };

    /**
     * A new matrix of this precision, all zero.
     *
     * @param rows number of rows, 0 or more
     * @param columns number of columns, 0 or more
     * @return a matrix that shares its data with no other
     */
    public abstract Matrix zeros(int rows, int columns);
}
