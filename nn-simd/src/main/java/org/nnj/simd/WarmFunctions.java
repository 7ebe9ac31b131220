package org.nnj.simd;

/** The {@link FunctionLoops}, called on a few numbers until they are compiled; each only where a plain loop has taken some time already. */
final class WarmFunctions {

    /** What a call takes when it is compiled, in nanoseconds, with room to spare; before, it is tens of microseconds. */
    private static final long QUICK = 500;

    /** Elements after which it is worth while: their plain form has taken as long by then as the JIT will take. */
    private static final int WORTH_WARMING = 1 << 23;

    static final Warming FINITE = new Warming(QUICK, WORTH_WARMING) {
        @Override
        void call() {
            FunctionLoops.areFinite(Numbers.X, 0, Numbers.COUNT);
        }
    };

    static final Warming BYTES = new Warming(QUICK, 0) {
        @Override
        void call() {
            FunctionLoops.bytesToFloats(Numbers.B, 0, Numbers.Y, 0, Numbers.COUNT, 1, 0);
        }
    };

    private WarmFunctions() {}

    /** Loaded by the first call: not by the thread that asks. */
    private static final class Numbers {

        /** Not whole vectors, since the JIT leaves out what it has not seen. */
        static final int COUNT = 16 * Tiles.LANES + 1;

        static final float[] X = new float[COUNT];
        static final float[] Y = new float[COUNT];
        static final byte[] B = new byte[COUNT];
    }
}
