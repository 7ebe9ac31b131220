package org.nnj.api.math;

/**
 * Products whose result is shared among threads when there is enough to do, by rows or, where those are few, by columns. The inner index is never
 * split, so the bits are those of one thread.
 */
record SharedProducts(Products kernels, Workers workers) {

    /** Floating-point operations below which waking a second thread costs more than it saves. */
    static final double WORTH_SHARING = 8e6;

    /** Rows that stay together: a multiple of what kernels compute at once. */
    private static final int ROWS = 20;

    /** Columns that stay together: likewise, and whole lines of the cache. */
    private static final int COLUMNS = 64;

    /** Parts for each thread: what another one lacks in speed is made up for, and little is packed more than once. */
    private static final int PARTS = 2;

    private static final SharedProducts ACTIVE = new SharedProducts(Kernels.active(), Parallel.WORKERS);

    /** A product that is cut along one side. */
    private abstract static class Job implements Workers.Task {

        private final int m;
        private final int n;
        private final boolean byRows;

        Job(int m, int n) {
            this.m = m;
            this.n = n;
            // the longer side: what belongs to the other one each thread packs for itself
            byRows = m >= 2 * ROWS && (m >= n || n < 2 * COLUMNS);
        }

        abstract void compute(Tile tile);

        int mostParts() {
            return byRows ? (m + ROWS - 1) / ROWS : (n + COLUMNS - 1) / COLUMNS;
        }

        @Override
        public void run(int part, int parts) {
            if (byRows) {
                compute(new Tile(
                        Parallel.boundary(m, ROWS, part, parts), Parallel.boundary(m, ROWS, part + 1, parts), 0, n));
            } else {
                compute(new Tile(
                        0,
                        m,
                        Parallel.boundary(n, COLUMNS, part, parts),
                        Parallel.boundary(n, COLUMNS, part + 1, parts)));
            }
        }
    }

    static SharedProducts active() {
        return ACTIVE;
    }

    void multiply(int m, int n, int k, float[] a, float[] b, float[] c, Products.Into into) {
        if (isAlone(m, n, k)) {
            kernels.multiply(m, n, k, a, b, c, into, Tile.whole(m, n));
        } else {
            share(new Job(m, n) {
                @Override
                void compute(Tile tile) {
                    kernels.multiply(m, n, k, a, b, c, into, tile);
                }
            });
        }
    }

    void multiplyTransposed(int m, int n, int k, float[] a, float[] b, float[] c, Products.Into into) {
        if (isAlone(m, n, k)) {
            kernels.multiplyTransposed(m, n, k, a, b, c, into, Tile.whole(m, n));
        } else {
            share(new Job(m, n) {
                @Override
                void compute(Tile tile) {
                    kernels.multiplyTransposed(m, n, k, a, b, c, into, tile);
                }
            });
        }
    }

    void transposedMultiply(int m, int n, int k, float[] a, float[] b, float[] c, Products.Into into) {
        if (isAlone(m, n, k)) {
            kernels.transposedMultiply(m, n, k, a, b, c, into, Tile.whole(m, n));
        } else {
            share(new Job(m, n) {
                @Override
                void compute(Tile tile) {
                    kernels.transposedMultiply(m, n, k, a, b, c, into, tile);
                }
            });
        }
    }

    void multiply(int m, int n, int k, double[] a, double[] b, double[] c, Products.Into into) {
        if (isAlone(m, n, k)) {
            kernels.multiply(m, n, k, a, b, c, into, Tile.whole(m, n));
        } else {
            share(new Job(m, n) {
                @Override
                void compute(Tile tile) {
                    kernels.multiply(m, n, k, a, b, c, into, tile);
                }
            });
        }
    }

    void multiplyTransposed(int m, int n, int k, double[] a, double[] b, double[] c, Products.Into into) {
        if (isAlone(m, n, k)) {
            kernels.multiplyTransposed(m, n, k, a, b, c, into, Tile.whole(m, n));
        } else {
            share(new Job(m, n) {
                @Override
                void compute(Tile tile) {
                    kernels.multiplyTransposed(m, n, k, a, b, c, into, tile);
                }
            });
        }
    }

    void transposedMultiply(int m, int n, int k, double[] a, double[] b, double[] c, Products.Into into) {
        if (isAlone(m, n, k)) {
            kernels.transposedMultiply(m, n, k, a, b, c, into, Tile.whole(m, n));
        } else {
            share(new Job(m, n) {
                @Override
                void compute(Tile tile) {
                    kernels.transposedMultiply(m, n, k, a, b, c, into, tile);
                }
            });
        }
    }

    private boolean isAlone(int m, int n, int k) {
        return workers.count() == 1 || 2.0 * m * n * k < WORTH_SHARING || (m < 2 * ROWS && n < 2 * COLUMNS);
    }

    private void share(Job job) {
        workers.run(Math.min(PARTS * workers.count(), job.mostParts()), job);
    }
}
