package org.nnj.simd;

/** The {@link Tiles}, called on a few numbers until they are compiled. */
final class WarmTiles {

    private static final int K = 16;

    /** What a call takes when it is compiled, in nanoseconds, with room to spare; before, it is tens of microseconds. */
    private static final long QUICK = 1_000;

    private static final int WIDTH = 2 * Tiles.LANES;

    static final Warming ROWS = new Warming(new Numbers()::rows, QUICK, 0);
    static final Warming COLUMNS = new Warming(new Numbers()::columns, QUICK, 0);
    static final Warming PACKED = new Warming(new Numbers()::packed, QUICK, 0);
    static final Warming SINGLE = new Warming(new Numbers()::single, QUICK, 0);

    private WarmTiles() {}

    /** Operands for a call: zeros, so that results stay what they are. */
    private static final class Numbers {

        private final float[] a = new float[Tiles.ROWS * K];
        private final float[] b = new float[2 * K * WIDTH];
        private final float[] c = new float[Tiles.ROWS * WIDTH];

        void rows() {
            Tiles.rows(
                    K, a, 0, K, 2 * K, 3 * K, b, 0, WIDTH, Tiles.LANES, c, Tiles.LANES, 0, WIDTH, 2 * WIDTH, 3 * WIDTH);
        }

        void columns() {
            Tiles.columns(
                    K, a, 0, Tiles.ROWS, b, 0, WIDTH, Tiles.LANES, c, Tiles.LANES, 0, WIDTH, 2 * WIDTH, 3 * WIDTH);
        }

        void packed() {
            Tiles.packed(K, a, 0, b, 0, c, Tiles.LANES, 0, WIDTH, 2 * WIDTH, 3 * WIDTH);
        }

        void single() {
            Tiles.single(K, a, 0, b, 0, 2 * WIDTH, c, 0, 0, Tiles.LANES, WIDTH, WIDTH + Tiles.LANES);
        }
    }
}
