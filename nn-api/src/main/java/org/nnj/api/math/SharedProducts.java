package org.nnj.api.math;

import java.util.List;

/**
 * Products whose result is shared among threads when there is enough to do, by rows or, where those are few, by columns. The inner index is never
 * split, so the bits are those of one thread.
 */
final class SharedProducts {

    /** Floating-point operations below which waking a second thread costs more than it saves. */
    static final double WORTH_SHARING = 6e6;

    private static final SharedProducts ACTIVE = new SharedProducts(Kernels.active(), Parallel.WORKERS);

    private final Products kernels;
    private final Workers workers;
    private final Cuts cuts;

    SharedProducts(Products kernels, Workers workers) {
        this.kernels = kernels;
        this.workers = workers;
        this.cuts = new Cuts(workers.count());
    }

    /** A product that is shared. */
    private abstract static class Job implements Workers.Task {

        private final int m;
        private final int n;
        private final List<Tile> tiles;

        Job(int m, int n, List<Tile> tiles) {
            this.m = m;
            this.n = n;
            this.tiles = tiles;
        }

        abstract void compute(Tile tile);

        @Override
        public void run(int part, int parts) {
            compute(parts == 1 ? Tile.whole(m, n) : tiles.get(part));
        }
    }

    static SharedProducts active() {
        return ACTIVE;
    }

    void multiply(int m, int n, int k, float[] a, float[] b, float[] c, Products.Into into) {
        if (isAlone(m, n, k)) {
            kernels.multiply(m, n, k, a, b, c, into, Tile.whole(m, n));
        } else {
            share(new Job(m, n, cuts.tiles(m, n, k)) {
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
            share(new Job(m, n, cuts.tiles(m, n, k)) {
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
            share(new Job(m, n, cuts.tiles(m, n, k)) {
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
            share(new Job(m, n, cuts.tiles(m, n, k)) {
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
            share(new Job(m, n, cuts.tiles(m, n, k)) {
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
            share(new Job(m, n, cuts.tiles(m, n, k)) {
                @Override
                void compute(Tile tile) {
                    kernels.transposedMultiply(m, n, k, a, b, c, into, tile);
                }
            });
        }
    }

    private boolean isAlone(int m, int n, int k) {
        return workers.count() == 1 || 2.0 * m * n * k < WORTH_SHARING || !Cuts.isPossible(m, n);
    }

    private void share(Job job) {
        workers.run(job.tiles.size(), job);
    }
}
