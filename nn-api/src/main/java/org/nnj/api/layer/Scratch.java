package org.nnj.api.layer;

import java.util.IdentityHashMap;
import java.util.Map;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;

/**
 * Buffers of one thread for predicting: a matrix for each owner, kept from call to call while its shape stays the same. Not
 * thread-safe; each thread has its own.
 */
public final class Scratch {

    private final Map<Object, Matrix> matrices = new IdentityHashMap<>();

    /** An empty scratch. */
    public Scratch() {}

    /**
     * The owner's buffer.
     *
     * @param owner who asks, compared by identity: usually the layer itself
     * @param type the precision
     * @param rows number of rows
     * @param columns number of columns
     * @return a matrix of that shape with arbitrary contents, valid until the same owner asks again
     */
    public Matrix matrix(Object owner, ElementType type, int rows, int columns) {
        Matrix matrix = matrices.get(owner);
        if (matrix == null || matrix.type() != type || matrix.rows() != rows || matrix.columns() != columns) {
            matrix = type.zeros(rows, columns);
            matrices.put(owner, matrix);
        }
        return matrix;
    }
}
