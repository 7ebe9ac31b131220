package org.nnj.api.activation;

/** Applies an elementwise activation to arrays, through its double form. What aliases may alias as {@link Activation} says. */
interface Loop {

    /** {@code a_i = f(z_i)}, computed in doubles and rounded. */
    void forward(ElementwiseActivation f, float[] z, float[] a, int count);

    /** {@code a_i = f(z_i)}. */
    void forward(ElementwiseActivation f, double[] z, double[] a, int count);

    /** {@code δ_i = g_i · f′(z_i)}, computed in doubles and rounded. */
    void backward(ElementwiseActivation f, float[] z, float[] a, float[] upstream, float[] delta, int count);

    /** {@code δ_i = g_i · f′(z_i)}. */
    void backward(ElementwiseActivation f, double[] z, double[] a, double[] upstream, double[] delta, int count);
}
