package org.nnj.api.math;

/**
 * The loops that take the time, over raw arrays. An implementation is stateless and safe for use by many threads; it is found by
 * {@link java.util.ServiceLoader} and chosen once per JVM: of those that are usable the one of highest priority, or the one named by the
 * system property {@code nn.kernels}. {@link Matrix} calls it; arguments have been checked there and are not checked again.
 *
 * <p>Products compute the rows {@code fromRow} (inclusive) to {@code toRow} (exclusive) of {@code c}, an {@code m × n} matrix, and touch no other
 * row, so that threads can share the work. Each element is one chain of {@link Math#fma} over the inner index, ascending from 0 to k, begun with
 * zero ({@link Into#SET}, also when k is 0) or with the old value ({@link Into#ADD}); all kernels give the same bits there. Elementwise functions
 * may differ between kernels in the last bits, but not with the position of an element or with what the JIT has compiled.
 */
public interface Kernels {

    /** What happens to the old values of a result. */
    enum Into {
        /** They are replaced. */
        SET,
        /** They are added to. */
        ADD
    }

    /**
     * The kernels in use. A constant to the JIT.
     *
     * @return the same object on every call
     */
    static Kernels active() {
        return ActiveKernels.CHOSEN;
    }

    /**
     * The name by which {@code -Dnn.kernels=} asks for them.
     *
     * @return lower case, such as {@code scalar}
     */
    String name();

    /**
     * The highest usable one wins; the scalar kernels have 0.
     *
     * @return larger for faster
     */
    int priority();

    /**
     * Whether they run well in this JVM.
     *
     * @return false if something is missing, which {@link #hint()} then names
     */
    boolean isUsable();

    /**
     * What would make them usable, such as {@code --add-modules jdk.incubator.vector}.
     *
     * @return the advice, empty if there is none
     */
    default String hint() {
        return "";
    }

    /**
     * Rows of {@code c = a · b}, in single precision.
     *
     * @param m rows of c and a
     * @param n columns of c and b
     * @param k columns of a, rows of b
     * @param a m × k
     * @param b k × n
     * @param c m × n
     * @param into whether c is replaced or added to
     * @param fromRow first row of c to compute
     * @param toRow the row of c to stop before
     */
    void multiply(int m, int n, int k, float[] a, float[] b, float[] c, Into into, int fromRow, int toRow);

    /**
     * Rows of {@code c = a · bᵀ}, in single precision.
     *
     * @param m rows of c and a
     * @param n columns of c, rows of b
     * @param k columns of a and b
     * @param a m × k
     * @param b n × k
     * @param c m × n
     * @param into whether c is replaced or added to
     * @param fromRow first row of c to compute
     * @param toRow the row of c to stop before
     */
    void multiplyTransposed(int m, int n, int k, float[] a, float[] b, float[] c, Into into, int fromRow, int toRow);

    /**
     * Rows of {@code c = aᵀ · b}, in single precision.
     *
     * @param m rows of c, columns of a
     * @param n columns of c and b
     * @param k rows of a and b
     * @param a k × m
     * @param b k × n
     * @param c m × n
     * @param into whether c is replaced or added to
     * @param fromRow first row of c to compute
     * @param toRow the row of c to stop before
     */
    void transposedMultiply(int m, int n, int k, float[] a, float[] b, float[] c, Into into, int fromRow, int toRow);

    /**
     * Rows of {@code c = a · b}, in double precision.
     *
     * @param m rows of c and a
     * @param n columns of c and b
     * @param k columns of a, rows of b
     * @param a m × k
     * @param b k × n
     * @param c m × n
     * @param into whether c is replaced or added to
     * @param fromRow first row of c to compute
     * @param toRow the row of c to stop before
     */
    void multiply(int m, int n, int k, double[] a, double[] b, double[] c, Into into, int fromRow, int toRow);

    /**
     * Rows of {@code c = a · bᵀ}, in double precision.
     *
     * @param m rows of c and a
     * @param n columns of c, rows of b
     * @param k columns of a and b
     * @param a m × k
     * @param b n × k
     * @param c m × n
     * @param into whether c is replaced or added to
     * @param fromRow first row of c to compute
     * @param toRow the row of c to stop before
     */
    void multiplyTransposed(int m, int n, int k, double[] a, double[] b, double[] c, Into into, int fromRow, int toRow);

    /**
     * Rows of {@code c = aᵀ · b}, in double precision.
     *
     * @param m rows of c, columns of a
     * @param n columns of c and b
     * @param k rows of a and b
     * @param a k × m
     * @param b k × n
     * @param c m × n
     * @param into whether c is replaced or added to
     * @param fromRow first row of c to compute
     * @param toRow the row of c to stop before
     */
    void transposedMultiply(int m, int n, int k, double[] a, double[] b, double[] c, Into into, int fromRow, int toRow);

    /**
     * {@code to[i] = tanh(from[i])}.
     *
     * @param from the arguments
     * @param to the results; may be {@code from}
     * @param count how many, from the start
     */
    void tanh(float[] from, float[] to, int count);

    /**
     * {@code to[i] = 1 / (1 + exp(−from[i]))}.
     *
     * @param from the arguments
     * @param to the results; may be {@code from}
     * @param count how many, from the start
     */
    void sigmoid(float[] from, float[] to, int count);

    /**
     * {@code to[i] = exp(from[i])}.
     *
     * @param from the arguments
     * @param to the results; may be {@code from}
     * @param count how many, from the start
     */
    void exp(float[] from, float[] to, int count);

    /**
     * {@code to[i] = ln(from[i])}.
     *
     * @param from the arguments
     * @param to the results; may be {@code from}
     * @param count how many, from the start
     */
    void log(float[] from, float[] to, int count);

    /**
     * Softmax of each row, {@code a_j = exp(z_j − max z) / Σ exp(z_i − max z)}. A row with NaN or +∞ becomes NaN, as does a row of −∞ alone.
     *
     * @param rows how many rows
     * @param columns the length of a row
     * @param z rows × columns
     * @param a rows × columns; may be {@code z}
     */
    void softmaxRows(int rows, int columns, float[] z, float[] a);

    /**
     * {@code y[i] = alpha · x[i] + y[i]}, rounded once.
     *
     * @param count how many, from the start
     * @param alpha the factor
     * @param x what is added
     * @param y what is added to; may be {@code x}
     */
    void addScaled(int count, float alpha, float[] x, float[] y);

    /**
     * Adds a row to each row of a matrix.
     *
     * @param rows how many rows
     * @param columns the length of a row
     * @param row the row to add
     * @param matrix rows × columns, changed
     */
    void addToRows(int rows, int columns, float[] row, float[] matrix);

    /**
     * Sums the rows of a matrix in ascending order.
     *
     * @param rows how many rows
     * @param columns the length of a row
     * @param matrix rows × columns
     * @param sums one for each column
     * @param into whether sums are replaced or added to
     */
    void columnSums(int rows, int columns, float[] matrix, float[] sums, Into into);
}
