package org.nnj.simd;

/** The {@link FunctionLoops}, called on a few numbers until they are compiled. */
final class WarmFunctions {

    /** What a call takes when it is compiled, in nanoseconds, with room to spare; before, it is tens of microseconds. */
    private static final long QUICK = 500;

    /** Elements after which it is worth while for a loop that is little faster than the plain one: that has taken as long by then as the JIT will take. */
    private static final int WORTH_WARMING = 1 << 23;

    /** Numbers in a call: whole vectors, however wide, and one more. */
    private static final int COUNT = 64;

    static final Warming FINITE = new Warming(QUICK, WORTH_WARMING, COUNT) {
        @Override
        void call(int count) {
            FunctionLoops.areFinite(Numbers.X, 0, count);
        }
    };

    static final Warming BYTES = new Warming(QUICK, 0, COUNT) {
        @Override
        void call(int count) {
            FunctionLoops.bytesToFloats(Numbers.B, 0, Numbers.Y, 0, count, 1, 0);
        }
    };

    private WarmFunctions() {}

    /** Loaded by the first call: not by the thread that asks. */
    private static final class Numbers {

        static final float[] X = new float[COUNT + 1];
        static final float[] Y = new float[COUNT + 1];
        static final byte[] B = new byte[COUNT + 1];
    }
}
