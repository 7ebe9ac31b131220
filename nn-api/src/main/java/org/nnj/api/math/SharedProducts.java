package org.nnj.api.math;

/** Products whose rows are shared among threads when there is enough to do. */
final class SharedProducts {

    private static final SharedProducts ACTIVE = new SharedProducts();

    static SharedProducts active() {
        return ACTIVE;
    }

    void multiply(int m, int n, int k, float[] a, float[] b, float[] c, Kernels.Into into) {
        Kernels.active().multiply(m, n, k, a, b, c, into, 0, m);
    }

    void multiplyTransposed(int m, int n, int k, float[] a, float[] b, float[] c, Kernels.Into into) {
        Kernels.active().multiplyTransposed(m, n, k, a, b, c, into, 0, m);
    }

    void transposedMultiply(int m, int n, int k, float[] a, float[] b, float[] c, Kernels.Into into) {
        Kernels.active().transposedMultiply(m, n, k, a, b, c, into, 0, m);
    }

    void multiply(int m, int n, int k, double[] a, double[] b, double[] c, Kernels.Into into) {
        Kernels.active().multiply(m, n, k, a, b, c, into, 0, m);
    }

    void multiplyTransposed(int m, int n, int k, double[] a, double[] b, double[] c, Kernels.Into into) {
        Kernels.active().multiplyTransposed(m, n, k, a, b, c, into, 0, m);
    }

    void transposedMultiply(int m, int n, int k, double[] a, double[] b, double[] c, Kernels.Into into) {
        Kernels.active().transposedMultiply(m, n, k, a, b, c, into, 0, m);
    }
}
