package org.nnj.api.activation;

/**
 * The loops as they are written. {@link OwnLoops} makes copies of this class, each hidden and on its own: it must not have nested
 * classes or lambdas, nor static state.
 */
final class SharedLoop implements Loop {

    SharedLoop() {}

    @Override
    public void forward(ElementwiseActivation f, float[] z, float[] a, int count) {
        for (int i = 0; i < count; i++) {
            a[i] = (float) f.value(z[i]);
        }
    }

    @Override
    public void forward(ElementwiseActivation f, double[] z, double[] a, int count) {
        for (int i = 0; i < count; i++) {
            a[i] = f.value(z[i]);
        }
    }

    @Override
    public void backward(ElementwiseActivation f, float[] z, float[] a, float[] upstream, float[] delta, int count) {
        for (int i = 0; i < count; i++) {
            delta[i] = (float) (upstream[i] * f.derivative(z[i], a[i]));
        }
    }

    @Override
    public void backward(
            ElementwiseActivation f, double[] z, double[] a, double[] upstream, double[] delta, int count) {
        for (int i = 0; i < count; i++) {
            delta[i] = upstream[i] * f.derivative(z[i], a[i]);
        }
    }
}
