package org.nnj.api.math;

/**
 * Products whose rows are shared among threads when there is enough to do. The inner index is never split and rows go to threads in whole
 * units, so the bits are those of one thread.
 */
record SharedProducts(Kernels kernels, Workers workers) {

    /** Floating-point operations below which waking a second thread costs more than it saves. */
    static final double WORTH_SHARING = 8e6;

    /** Rows that stay together: a multiple of what kernels compute at once. */
    private static final int UNIT = 8;

    private static final SharedProducts ACTIVE = new SharedProducts(
            Kernels.active(),
            new Workers(Workers.count(
                    System.getProperty("nn.threads", ""), Runtime.getRuntime().availableProcessors())));

    /** Rows of a result, computed apart from the others. */
    private interface Rows {
        void compute(int from, int to);
    }

    static SharedProducts active() {
        return ACTIVE;
    }

    void multiply(int m, int n, int k, float[] a, float[] b, float[] c, Kernels.Into into) {
        if (isAlone(m, n, k)) {
            kernels.multiply(m, n, k, a, b, c, into, 0, m);
        } else {
            share(m, (from, to) -> kernels.multiply(m, n, k, a, b, c, into, from, to));
        }
    }

    void multiplyTransposed(int m, int n, int k, float[] a, float[] b, float[] c, Kernels.Into into) {
        if (isAlone(m, n, k)) {
            kernels.multiplyTransposed(m, n, k, a, b, c, into, 0, m);
        } else {
            share(m, (from, to) -> kernels.multiplyTransposed(m, n, k, a, b, c, into, from, to));
        }
    }

    void transposedMultiply(int m, int n, int k, float[] a, float[] b, float[] c, Kernels.Into into) {
        if (isAlone(m, n, k)) {
            kernels.transposedMultiply(m, n, k, a, b, c, into, 0, m);
        } else {
            share(m, (from, to) -> kernels.transposedMultiply(m, n, k, a, b, c, into, from, to));
        }
    }

    void multiply(int m, int n, int k, double[] a, double[] b, double[] c, Kernels.Into into) {
        if (isAlone(m, n, k)) {
            kernels.multiply(m, n, k, a, b, c, into, 0, m);
        } else {
            share(m, (from, to) -> kernels.multiply(m, n, k, a, b, c, into, from, to));
        }
    }

    void multiplyTransposed(int m, int n, int k, double[] a, double[] b, double[] c, Kernels.Into into) {
        if (isAlone(m, n, k)) {
            kernels.multiplyTransposed(m, n, k, a, b, c, into, 0, m);
        } else {
            share(m, (from, to) -> kernels.multiplyTransposed(m, n, k, a, b, c, into, from, to));
        }
    }

    void transposedMultiply(int m, int n, int k, double[] a, double[] b, double[] c, Kernels.Into into) {
        if (isAlone(m, n, k)) {
            kernels.transposedMultiply(m, n, k, a, b, c, into, 0, m);
        } else {
            share(m, (from, to) -> kernels.transposedMultiply(m, n, k, a, b, c, into, from, to));
        }
    }

    private boolean isAlone(int m, int n, int k) {
        return workers.count() == 1 || m < 2 * UNIT || 2.0 * m * n * k < WORTH_SHARING;
    }

    private void share(int m, Rows rows) {
        workers.run((part, parts) -> rows.compute(boundary(m, part, parts), boundary(m, part + 1, parts)));
    }

    /** First row of a part; of the part after the last, the number of rows. */
    private static int boundary(int m, int part, int parts) {
        long units = ((long) m + UNIT - 1) / UNIT;
        return (int) Math.min(m, UNIT * (units * part / parts));
    }
}
