package org.nnj.simd;

/** The {@link FunctionLoops}, called on a few numbers until they are compiled; each only where a plain loop has taken some time already. */
final class WarmFunctions {

    private static final int COUNT = 16 * Tiles.LANES;

    /** What a call takes when it is compiled, in nanoseconds, with room to spare. */
    private static final long QUICK = 3 * COUNT;

    /** Elements after which it is worth while: their plain form has taken as long by then as the JIT will take. */
    private static final int WORTH_WARMING = 1 << 23;

    private static final float[] X = new float[COUNT];

    static final Warming EXP = new Warming(() -> FunctionLoops.exp(X, new float[COUNT], COUNT), QUICK, WORTH_WARMING);
    static final Warming SIGMOID = new Warming(() -> FunctionLoops.sigmoid(X, new float[COUNT], COUNT), QUICK, WORTH_WARMING);
    static final Warming LOG = new Warming(() -> FunctionLoops.log(X, new float[COUNT], COUNT), QUICK, WORTH_WARMING);

    private WarmFunctions() {}
}
