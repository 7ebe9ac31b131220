package org.nnj.simd;

/** Copies of operands in the order in which {@link Tiles#packed} reads them, in plain Java. */
final class Packing {

    private static final int WIDTH = 2 * Tiles.LANES;

    private Packing() {}

    /** Four runs of a, {@code to[4p + r] = a[o_r + p]}. */
    static void rows(int k, float[] a, int o0, int o1, int o2, int o3, float[] to, int at) {
        for (int p = 0; p < k; p++) {
            to[at + Tiles.ROWS * p] = a[o0 + p];
            to[at + Tiles.ROWS * p + 1] = a[o1 + p];
            to[at + Tiles.ROWS * p + 2] = a[o2 + p];
            to[at + Tiles.ROWS * p + 3] = a[o3 + p];
        }
    }

    /** Four columns of a, {@code to[4p + r] = a[o_r + p·step]}. */
    static void columns(int k, float[] a, int o0, int o1, int o2, int o3, int step, float[] to, int at) {
        int from = 0;
        for (int p = 0; p < k; p++) {
            to[at + Tiles.ROWS * p] = a[from + o0];
            to[at + Tiles.ROWS * p + 1] = a[from + o1];
            to[at + Tiles.ROWS * p + 2] = a[from + o2];
            to[at + Tiles.ROWS * p + 3] = a[from + o3];
            from += step;
        }
    }

    /** Two vectors of columns of b, rows of which lie {@code step} apart. */
    static void panel(int k, float[] b, int from, int step, int gap, float[] to, int at) {
        for (int p = 0; p < k; p++) {
            System.arraycopy(b, from + p * step, to, at + p * WIDTH, Tiles.LANES);
            System.arraycopy(b, from + p * step + gap, to, at + p * WIDTH + Tiles.LANES, Tiles.LANES);
        }
    }

    /** Two vectors of columns of bᵀ, which are rows of b, {@code step} apart. */
    static void transposedPanel(int k, float[] b, int from, int step, int gap, float[] to, int at) {
        for (int lane = 0; lane < Tiles.LANES; lane += 4) {
            transposedFour(k, b, from + lane * step, step, to, at + lane);
            transposedFour(k, b, from + (gap + lane) * step, step, to, at + Tiles.LANES + lane);
        }
    }

    private static void transposedFour(int k, float[] b, int from, int step, float[] to, int at) {
        int o1 = from + step;
        int o2 = o1 + step;
        int o3 = o2 + step;
        for (int p = 0; p < k; p++) {
            to[at + WIDTH * p] = b[from + p];
            to[at + WIDTH * p + 1] = b[o1 + p];
            to[at + WIDTH * p + 2] = b[o2 + p];
            to[at + WIDTH * p + 3] = b[o3 + p];
        }
    }
}
