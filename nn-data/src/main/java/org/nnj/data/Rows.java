package org.nnj.data;

import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;

/**
 * Numbers of many examples, a row each, from which a batch gathers some. Immutable, in whatever form takes little room.
 */
interface Rows {

    int count();

    int columns();

    void gather(int[] order, int first, int rows, float[] into);

    void gather(int[] order, int first, int rows, double[] into);

    /** Writes the rows {@code order[first], order[first + 1], …} into those of a matrix, until it is full. */
    default void gather(int[] order, int first, Matrix into) {
        if (into instanceof FloatMatrix single) {
            gather(order, first, into.rows(), single.data());
        } else {
            gather(order, first, into.rows(), ((DoubleMatrix) into).data());
        }
    }
}
