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
        for (int i = 0; i < count; i++) {
            to[i] = FloatFunctions.sigmoid(from[i]);
        }
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
        for (int i = 0; i < count; i++) {
            to[i] = FloatFunctions.exp(from[i]);
        }
    }

    /**
     * {@code to[i] = ln(from[i])}.
     *
     * @param from the arguments
     * @param to the results; may be {@code from}
     * @param count how many, from the start
     */
    default void log(float[] from, float[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = FloatFunctions.log(from[i]);
        }
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
     * {@code delta[i] = upstream[i]} where {@code z[i] > 0}, else {@code upstream[i] · 0}.
     *
     * @param z the arguments of {@link #relu}
     * @param upstream the gradient with respect to the results
     * @param delta the gradient with respect to the arguments; may be {@code upstream}
     * @param count how many, from the start
     */
    default void reluBackward(float[] z, float[] upstream, float[] delta, int count) {
        for (int i = 0; i < count; i++) {
            delta[i] = upstream[i] * (z[i] > 0 ? 1f : 0f);
        }
    }

    /**
     * {@code to[i] = from[i]} where that is greater than 0, else {@code slope · from[i]}.
     *
     * @param slope the factor of negative arguments
     * @param from the arguments
     * @param to the results; may be {@code from}
     * @param count how many, from the start
     */
    default void leakyRelu(float slope, float[] from, float[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = from[i] * (from[i] > 0 ? 1f : slope);
        }
    }

    /**
     * {@code delta[i] = upstream[i]} where {@code z[i] > 0}, else {@code slope · upstream[i]}.
     *
     * @param slope the factor of negative arguments
     * @param z the arguments of {@link #leakyRelu}
     * @param upstream the gradient with respect to the results
     * @param delta the gradient with respect to the arguments; may be {@code upstream}
     * @param count how many, from the start
     */
    default void leakyReluBackward(float slope, float[] z, float[] upstream, float[] delta, int count) {
        for (int i = 0; i < count; i++) {
            delta[i] = upstream[i] * (z[i] > 0 ? 1f : slope);
        }
    }

    /**
     * {@code to[i] = from[i] · σ(from[i])} with the logistic function σ; 0 at −∞.
     *
     * @param from the arguments
     * @param to the results; may be {@code from}
     * @param count how many, from the start
     */
    default void silu(float[] from, float[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = FloatFunctions.silu(from[i]);
        }
    }

    /**
     * {@code delta[i] = upstream[i] · σ(z[i]) · (1 + z[i]·(1 − σ(z[i])))}; slopes 0 and 1 at −∞ and ∞.
     *
     * @param z the arguments of {@link #silu}
     * @param upstream the gradient with respect to the results
     * @param delta the gradient with respect to the arguments; may be {@code upstream}
     * @param count how many, from the start
     */
    default void siluBackward(float[] z, float[] upstream, float[] delta, int count) {
        for (int i = 0; i < count; i++) {
            delta[i] = upstream[i] * FloatFunctions.siluSlope(z[i]);
        }
    }

    /**
     * {@code to[i] = z·σ(2u)} with {@code z = from[i]}, {@code u = √(2/π)·(z + 0.044715·z³)}: {@code z·(1 + tanh u)/2}, near {@code z·Φ(z)}.
     *
     * @param from the arguments
     * @param to the results; may be {@code from}
     * @param count how many, from the start
     */
    default void geluByTanh(float[] from, float[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = FloatFunctions.geluByTanh(from[i]);
        }
    }

    /**
     * The derivative of {@link #geluByTanh} times what comes from above; slopes 0 and 1 at −∞ and ∞.
     *
     * @param z the arguments of {@link #geluByTanh}
     * @param upstream the gradient with respect to the results
     * @param delta the gradient with respect to the arguments; may be {@code upstream}
     * @param count how many, from the start
     */
    default void geluByTanhBackward(float[] z, float[] upstream, float[] delta, int count) {
        for (int i = 0; i < count; i++) {
            delta[i] = upstream[i] * FloatFunctions.geluByTanhSlope(z[i]);
        }
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
