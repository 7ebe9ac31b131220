package org.nnj.simd;

/** The {@link Tiles}, called on a few numbers until they are compiled. */
final class WarmTiles {

    /** What a call takes when it is compiled, in nanoseconds, with room to spare; before, it is tens of microseconds. */
    private static final long QUICK = 1_000;

    static final Warming ROWS = new Warming(QUICK, 0) {
        @Override
        void call() {
            Numbers.rows();
        }
    };

    static final Warming COLUMNS = new Warming(QUICK, 0) {
        @Override
        void call() {
            Numbers.columns();
        }
    };

    static final Warming PACKED = new Warming(QUICK, 0) {
        @Override
        void call() {
            Numbers.packed();
        }
    };

    static final Warming SINGLE = new Warming(QUICK, 0) {
        @Override
        void call() {
            Numbers.single();
        }
    };

    private WarmTiles() {}

    /** Operands for a call, loaded by the first one: not by the thread that asks. Zeros, so that results stay what they are. */
    private static final class Numbers {

        /**
         * Even; odd numbers of steps are called too, since the JIT leaves out what it has not seen, and compiles again when it comes. Few, since the
         * JIT counts calls as it counts steps, and each step takes microseconds until then.
         */
        private static final int K = 4;

        private static final int LANES = Tiles.LANES;
        private static final int WIDTH = Tiles.WIDTH;
        private static final float[] A = new float[Tiles.PACKED_STEP * 2 * K];
        private static final float[] B = new float[2 * K * WIDTH];
        private static final float[] C = new float[Tiles.PACKED_ROWS * WIDTH];

        static void rows() {
            Packing.panel(K, B, 0, WIDTH, LANES, C, 0);
            rows(K);
            rows(K + 1);
        }

        private static void rows(int k) {
            Tiles.rows(k, A, 0, K, 2 * K, 3 * K, B, 0, C, LANES, 0, WIDTH, 2 * WIDTH, 3 * WIDTH);
        }

        static void columns() {
            Packing.panel(K, B, 0, WIDTH, LANES, C, 0);
            columns(K);
            columns(K + 1);
        }

        private static void columns(int k) {
            Tiles.columns(k, A, 0, Tiles.ROWS, B, 0, C, LANES, 0, WIDTH, 2 * WIDTH, 3 * WIDTH);
        }

        static void packed() {
            Packing.panel(K, B, 0, WIDTH, LANES, C, 0);
            Tiles.packed(K, A, 0, B, 0, C, LANES, 0, WIDTH, 2 * WIDTH, 3 * WIDTH, 4 * WIDTH);
        }

        static void single() {
            Tiles.single(K, A, 0, B, 0, 2 * WIDTH, C, 0, 0, LANES, WIDTH, WIDTH + LANES);
            Tiles.neighbours(K, A, 0, B, 0, 2 * WIDTH, C, 0);
        }
    }
}
