package org.nnj.api.math;

/**
 * Products whose result is shared among threads when there is enough to do, by rows or, where those are few, by columns. The inner index is never
 * split, so the bits are those of one thread.
 */
record SharedProducts(Products kernels, Workers workers) {

    /** Floating-point operations below which waking a second thread costs more than it saves. */
    static final double WORTH_SHARING = 8e6;

    /** Rows that stay together: a multiple of what kernels compute at once. */
    private static final int ROWS = 8;

    /** Columns that stay together: likewise, and whole lines of the cache. */
    private static final int COLUMNS = 64;

    private static final SharedProducts ACTIVE = new SharedProducts(Kernels.active(), Parallel.WORKERS);

    /** A product of which one tile is computed apart from the others. */
    private interface Part {
        void compute(Tile tile);
    }

    static SharedProducts active() {
        return ACTIVE;
    }

    void multiply(int m, int n, int k, float[] a, float[] b, float[] c, Products.Into into) {
        if (isAlone(m, n, k)) {
            kernels.multiply(m, n, k, a, b, c, into, Tile.whole(m, n));
        } else {
            share(m, n, tile -> kernels.multiply(m, n, k, a, b, c, into, tile));
        }
    }

    void multiplyTransposed(int m, int n, int k, float[] a, float[] b, float[] c, Products.Into into) {
        if (isAlone(m, n, k)) {
            kernels.multiplyTransposed(m, n, k, a, b, c, into, Tile.whole(m, n));
        } else {
            share(m, n, tile -> kernels.multiplyTransposed(m, n, k, a, b, c, into, tile));
        }
    }

    void transposedMultiply(int m, int n, int k, float[] a, float[] b, float[] c, Products.Into into) {
        if (isAlone(m, n, k)) {
            kernels.transposedMultiply(m, n, k, a, b, c, into, Tile.whole(m, n));
        } else {
            share(m, n, tile -> kernels.transposedMultiply(m, n, k, a, b, c, into, tile));
        }
    }

    void multiply(int m, int n, int k, double[] a, double[] b, double[] c, Products.Into into) {
        if (isAlone(m, n, k)) {
            kernels.multiply(m, n, k, a, b, c, into, Tile.whole(m, n));
        } else {
            share(m, n, tile -> kernels.multiply(m, n, k, a, b, c, into, tile));
        }
    }

    void multiplyTransposed(int m, int n, int k, double[] a, double[] b, double[] c, Products.Into into) {
        if (isAlone(m, n, k)) {
            kernels.multiplyTransposed(m, n, k, a, b, c, into, Tile.whole(m, n));
        } else {
            share(m, n, tile -> kernels.multiplyTransposed(m, n, k, a, b, c, into, tile));
        }
    }

    void transposedMultiply(int m, int n, int k, double[] a, double[] b, double[] c, Products.Into into) {
        if (isAlone(m, n, k)) {
            kernels.transposedMultiply(m, n, k, a, b, c, into, Tile.whole(m, n));
        } else {
            share(m, n, tile -> kernels.transposedMultiply(m, n, k, a, b, c, into, tile));
        }
    }

    private boolean isAlone(int m, int n, int k) {
        return workers.count() == 1 || 2.0 * m * n * k < WORTH_SHARING || (m < 2 * ROWS && n < 2 * COLUMNS);
    }

    /** The longer side is cut: what belongs to the other side each thread packs for itself. */
    private void share(int m, int n, Part part) {
        if (m >= 2 * ROWS && (m >= n || n < 2 * COLUMNS)) {
            workers.run((own, all) -> part.compute(
                    new Tile(Parallel.boundary(m, ROWS, own, all), Parallel.boundary(m, ROWS, own + 1, all), 0, n)));
        } else {
            workers.run((own, all) -> part.compute(new Tile(
                    0, m, Parallel.boundary(n, COLUMNS, own, all), Parallel.boundary(n, COLUMNS, own + 1, all))));
        }
    }
}
