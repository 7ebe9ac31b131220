package org.nnj.simd;

/** The {@link Tiles}, called on a few numbers until they are compiled. */
final class WarmTiles {

    /** What a call takes when it is compiled, in nanoseconds, with room to spare; before, it is tens of microseconds. */
    private static final long QUICK = 1_000;

    /** Steps of the inner index in a call: an even number, and the odd one after it. With few, the JIT takes what stands before the loop to matter as much as the loop. */
    private static final int STEPS = 16;

    static final Warming ROWS = new Warming(QUICK, 0, STEPS) {
        @Override
        void call(int steps) {
            Numbers.rows(steps);
        }
    };

    static final Warming COLUMNS = new Warming(QUICK, 0, STEPS) {
        @Override
        void call(int steps) {
            Numbers.columns(steps);
        }
    };

    static final Warming PACKED = new Warming(QUICK, 0, STEPS) {
        @Override
        void call(int steps) {
            Numbers.packed(steps);
        }
    };

    static final Warming SINGLE = new Warming(QUICK, 0, STEPS) {
        @Override
        void call(int steps) {
            Numbers.single(steps);
        }
    };

    private WarmTiles() {}

    /** Operands for a call, loaded by the first one: not by the thread that asks. Zeros, so that results stay what they are. */
    private static final class Numbers {

        private static final int MOST_STEPS = STEPS + 1;
        private static final int LANES = Tiles.LANES;
        private static final int WIDTH = Tiles.WIDTH;
        private static final float[] A = new float[MOST_STEPS * Tiles.PACKED_STEP];
        private static final float[] B = new float[MOST_STEPS * 2 * WIDTH];
        private static final float[] C = new float[MOST_STEPS * WIDTH];

        static void rows(int steps) {
            Packing.panel(steps, B, 0, WIDTH, LANES, C, 0);
            Tiles.rows(steps, A, 0, 1, 2, 3, B, 0, C, LANES, 0, WIDTH, 2 * WIDTH, 3 * WIDTH);
        }

        static void columns(int steps) {
            Packing.panel(steps, B, 0, WIDTH, LANES, C, 0);
            Tiles.columns(steps, A, 0, Tiles.ROWS, B, 0, C, LANES, 0, WIDTH, 2 * WIDTH, 3 * WIDTH);
        }

        static void packed(int steps) {
            Packing.panel(steps, B, 0, WIDTH, LANES, C, 0);
            Tiles.packed(steps, A, 0, B, 0, C, LANES, 0, WIDTH, 2 * WIDTH, 3 * WIDTH, 4 * WIDTH);
        }

        static void single(int steps) {
            Tiles.single(steps, A, 0, B, 0, 2 * WIDTH, C, 0, 0, LANES, WIDTH, WIDTH + LANES);
            Tiles.neighbours(steps, A, 0, B, 0, 2 * WIDTH, C, 0);
        }
    }
}
