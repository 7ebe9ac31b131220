package org.nnj.api.math;

/**
 * Functions of each element, over raw arrays, and their derivatives times what comes from above. The formulas are those of {@link FloatFunctions}, and
 * where none is named there, each operation is rounded in the order written: so all kernels give the same bits, whatever the position of an element,
 * whether the JIT has compiled the loop or not.
 */
public interface Functions {

    /**
     * {@code to[i] = tanh(from[i])}.
     *
     * @param from the arguments
     * @param to the results; may be {@code from}
     * @param count how many, from the start
     */
    default void tanh(float[] from, float[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = FloatFunctions.tanh(from[i]);
        }
    }

    /**
     * {@code delta[i] = upstream[i] · (1 − a[i]·a[i])}.
     *
     * @param a the results of {@link #tanh}
     * @param upstream the gradient with respect to the results
     * @param delta the gradient with respect to the arguments; may be {@code upstream}
     * @param count how many, from the start
     */
    default void tanhBackward(float[] a, float[] upstream, float[] delta, int count) {
        for (int i = 0; i < count; i++) {
            delta[i] = upstream[i] * (1 - a[i] * a[i]);
        }
    }

    /**
     * {@code to[i] = 1 / (1 + exp(−from[i]))}.
     *
     * @param from the arguments
     * @param to the results; may be {@code from}
     * @param count how many, from the start
     */
    default void sigmoid(float[] from, float[] to, int count) {
        FunctionPasses.sigmoid(from, to, count);
    }

    /**
     * {@code delta[i] = upstream[i] · (a[i] · (1 − a[i]))}.
     *
     * @param a the results of {@link #sigmoid}
     * @param upstream the gradient with respect to the results
     * @param delta the gradient with respect to the arguments; may be {@code upstream}
     * @param count how many, from the start
     */
    default void sigmoidBackward(float[] a, float[] upstream, float[] delta, int count) {
        for (int i = 0; i < count; i++) {
            delta[i] = upstream[i] * (a[i] * (1 - a[i]));
        }
    }

    /**
     * {@code to[i] = exp(from[i])}.
     *
     * @param from the arguments
     * @param to the results; may be {@code from}
     * @param count how many, from the start
     */
    default void exp(float[] from, float[] to, int count) {
        FunctionPasses.exp(from, to, count);
    }

    /**
     * {@code to[i] = ln(from[i])}.
     *
     * @param from the arguments
     * @param to the results; may be {@code from}
     * @param count how many, from the start
     */
    default void log(float[] from, float[] to, int count) {
        FunctionPasses.log(from, to, count);
    }

    /**
     * {@code to[i] = max(0, from[i])}; NaN stays NaN.
     *
     * @param from the arguments
     * @param to the results; may be {@code from}
     * @param count how many, from the start
     */
    default void relu(float[] from, float[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = Math.max(0, from[i]);
        }
    }

    /**
     * {@code delta[i] = upstream[i]} where {@code z[i] > 0}, else {@code upstream[i] · 0}; NaN where {@code z[i]} is.
     *
     * @param z the arguments of {@link #relu}
     * @param upstream the gradient with respect to the results
     * @param delta the gradient with respect to the arguments; may be {@code upstream}
     * @param count how many, from the start
     */
    default void reluBackward(float[] z, float[] upstream, float[] delta, int count) {
        for (int i = 0; i < count; i++) {
            delta[i] = upstream[i] * FloatFunctions.step(z[i]);
        }
    }

    /**
     * {@code to[i] = from[i]} where that is greater than 0, else {@code slope · from[i]}.
     *
     * @param slope the factor of negative arguments; from 0 to 1
     * @param from the arguments
     * @param to the results; may be {@code from}
     * @param count how many, from the start
     */
    default void leakyRelu(float slope, float[] from, float[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = from[i] * Math.max(slope, FloatFunctions.step(from[i]));
        }
    }

    /**
     * {@code delta[i] = upstream[i]} where {@code z[i] > 0}, else {@code slope · upstream[i]}; NaN where {@code z[i]} is.
     *
     * @param slope the factor of negative arguments; from 0 to 1
     * @param z the arguments of {@link #leakyRelu}
     * @param upstream the gradient with respect to the results
     * @param delta the gradient with respect to the arguments; may be {@code upstream}
     * @param count how many, from the start
     */
    default void leakyReluBackward(float slope, float[] z, float[] upstream, float[] delta, int count) {
        for (int i = 0; i < count; i++) {
            delta[i] = upstream[i] * Math.max(slope, FloatFunctions.step(z[i]));
        }
    }

    /**
     * Softmax of each row, {@code a_j = exp(z_j − max z) / Σ exp(z_i − max z)}. A row with NaN or +∞ becomes NaN, as does a row of −∞ alone.
     *
     * @param rows how many rows
     * @param columns the length of a row
     * @param z rows × columns
     * @param a rows × columns; may be {@code z}
     */
    default void softmaxRows(int rows, int columns, float[] z, float[] a) {
        SoftmaxPasses.rows(this, rows, columns, z, a);
    }

    /**
     * Unsigned bytes as numbers, {@code to[toIndex + i] = fma(b, scale, b · rest)} with {@code b = from[fromIndex + i] & 0xFF}: a product with a factor
     * that two floats give more precisely than one.
     *
     * @param from the bytes
     * @param fromIndex the first of them
     * @param to the results
     * @param toIndex where they begin
     * @param count how many
     * @param scale the factor
     * @param rest what the factor lacks
     */
    default void bytesToFloats(
            byte[] from, int fromIndex, float[] to, int toIndex, int count, float scale, float rest) {
        for (int i = 0; i < count; i++) {
            float b = from[fromIndex + i] & 0xFF;
            to[toIndex + i] = FusedMultiplyAdd.of(b, scale, b * rest);
        }
    }
}
