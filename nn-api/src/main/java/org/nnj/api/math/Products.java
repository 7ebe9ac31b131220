package org.nnj.api.math;

/**
 * Products of matrices, over raw arrays. A call computes the elements of {@code c}, an {@code m × n} matrix, that lie in a {@link Tile}, and touches
 * no other. Each element is one chain of {@link Math#fma} over the inner index, ascending from 0 to k, begun with zero ({@link Into#SET}, also when k
 * is 0) or with the old value ({@link Into#ADD}). So the bits depend on no tile, no width of a vector register, no order in which elements are
 * computed, and all kernels give the same ones; all NaN count as one. A layer's bias is where its chain begins: rows set to it, then {@code ADD}.
 */
public interface Products {

    /** What happens to the old values of a result. */
    enum Into {
        /** They are replaced. */
        SET,
        /** They are added to. */
        ADD
    }

    /**
     * Elements of {@code c = a · b}, in single precision.
     *
     * @param m rows of c and a
     * @param n columns of c and b
     * @param k the inner length: columns of a, rows of b
     * @param a m × k
     * @param b k × n
     * @param c m × n
     * @param into whether c is replaced or added to
     * @param tile which elements of c to compute
     */
    default void multiply(int m, int n, int k, float[] a, float[] b, float[] c, Into into, Tile tile) {
        FloatProducts.multiply(n, k, a, k, 1, b, n, 1, c, into, tile);
    }

    /**
     * Elements of {@code c = a · bᵀ}, in single precision.
     *
     * @param m rows of c and a
     * @param n columns of c and bᵀ
     * @param k the inner length: columns of a, columns of b
     * @param a m × k
     * @param b n × k
     * @param c m × n
     * @param into whether c is replaced or added to
     * @param tile which elements of c to compute
     */
    default void multiplyTransposed(int m, int n, int k, float[] a, float[] b, float[] c, Into into, Tile tile) {
        FloatProducts.multiply(n, k, a, k, 1, b, 1, k, c, into, tile);
    }

    /**
     * Elements of {@code c = aᵀ · b}, in single precision.
     *
     * @param m rows of c and aᵀ
     * @param n columns of c and b
     * @param k the inner length: rows of a, rows of b
     * @param a k × m
     * @param b k × n
     * @param c m × n
     * @param into whether c is replaced or added to
     * @param tile which elements of c to compute
     */
    default void transposedMultiply(int m, int n, int k, float[] a, float[] b, float[] c, Into into, Tile tile) {
        FloatProducts.multiply(n, k, a, 1, m, b, n, 1, c, into, tile);
    }

    /**
     * Elements of {@code c = a · b}, in double precision.
     *
     * @param m rows of c and a
     * @param n columns of c and b
     * @param k the inner length: columns of a, rows of b
     * @param a m × k
     * @param b k × n
     * @param c m × n
     * @param into whether c is replaced or added to
     * @param tile which elements of c to compute
     */
    default void multiply(int m, int n, int k, double[] a, double[] b, double[] c, Into into, Tile tile) {
        DoubleProducts.multiply(n, k, a, k, 1, b, n, 1, c, into, tile);
    }

    /**
     * Elements of {@code c = a · bᵀ}, in double precision.
     *
     * @param m rows of c and a
     * @param n columns of c and bᵀ
     * @param k the inner length: columns of a, columns of b
     * @param a m × k
     * @param b n × k
     * @param c m × n
     * @param into whether c is replaced or added to
     * @param tile which elements of c to compute
     */
    default void multiplyTransposed(int m, int n, int k, double[] a, double[] b, double[] c, Into into, Tile tile) {
        DoubleProducts.multiply(n, k, a, k, 1, b, 1, k, c, into, tile);
    }

    /**
     * Elements of {@code c = aᵀ · b}, in double precision.
     *
     * @param m rows of c and aᵀ
     * @param n columns of c and b
     * @param k the inner length: rows of a, rows of b
     * @param a k × m
     * @param b k × n
     * @param c m × n
     * @param into whether c is replaced or added to
     * @param tile which elements of c to compute
     */
    default void transposedMultiply(int m, int n, int k, double[] a, double[] b, double[] c, Into into, Tile tile) {
        DoubleProducts.multiply(n, k, a, 1, m, b, n, 1, c, into, tile);
    }
}
