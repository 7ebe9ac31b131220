package org.nnj.simd;

/** The {@link Tiles}, called on a few numbers until they are compiled. */
final class WarmTiles {

    private static final int K = 16;

    /** Vector operations of a call: loads and stores of the result, then two loads, four broadcasts and eight multiply-adds a step. */
    private static final int OPERATIONS = 16 + 14 * K;

    private static final int WIDTH = 2 * Tiles.LANES;

    static final Warming ROWS = new Warming(new Numbers()::rows, OPERATIONS);
    static final Warming COLUMNS = new Warming(new Numbers()::columns, OPERATIONS);
    static final Warming PACKED = new Warming(new Numbers()::packed, OPERATIONS);
    static final Warming SINGLE = new Warming(new Numbers()::single, 8 + 9 * K);

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
