package org.nnj.api.math;

/**
 * {@code a·b + c}, rounded once where the processor has such an instruction. Where it has none, {@link Math#fma} is emulated with big
 * decimals, thousands of times slower; there the product and the sum are rounded separately, and bits differ from those of other machines.
 */
public final class FusedMultiplyAdd {

    private static final int CALLS = 32;
    private static final int TRIALS = 64;
    private static final int SLOWER = 16;

    /** Whether {@link #of} rounds once. A constant to the compiler. */
    static final boolean FUSED = isInstruction();

    private FusedMultiplyAdd() {}

    /**
     * Whether the processor has such an instruction, and the results here are rounded once.
     *
     * @return the same on every call
     */
    public static boolean isFast() {
        return FUSED;
    }

    /**
     * {@code a·b + c} in single precision.
     *
     * @param a a factor
     * @param b the other factor
     * @param c what is added
     * @return the sum, rounded once if {@link #isFast()}
     */
    public static float of(float a, float b, float c) {
        return FUSED ? Math.fma(a, b, c) : a * b + c;
    }

    /**
     * {@code a·b + c} in double precision.
     *
     * @param a a factor
     * @param b the other factor
     * @param c what is added
     * @return the sum, rounded once if {@link #isFast()}
     */
    public static double of(double a, double b, double c) {
        return FUSED ? Math.fma(a, b, c) : a * b + c;
    }

    /**
     * The emulation takes a microsecond and more, interpreted or compiled, the instruction as long as a multiplication. One undisturbed trial
     * of many settles it, so that a pause of the machine cannot change the answer.
     */
    private static boolean isInstruction() {
        long fastestFused = Long.MAX_VALUE;
        long fastestSeparate = Long.MAX_VALUE;
        double sink = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            long start = System.nanoTime();
            sink += fusedSum(1 + trial);
            long middle = System.nanoTime();
            sink += separateSum(1 + trial);
            long end = System.nanoTime();
            fastestFused = Math.min(fastestFused, middle - start);
            fastestSeparate = Math.min(fastestSeparate, end - middle);
        }
        return sink > 0 && fastestFused < SLOWER * Math.max(fastestSeparate, CALLS);
    }

    private static double fusedSum(double start) {
        double sum = start;
        for (int i = 0; i < CALLS; i++) {
            sum = Math.fma(0.7, sum, 1.1);
        }
        return sum;
    }

    private static double separateSum(double start) {
        double sum = start;
        for (int i = 0; i < CALLS; i++) {
            sum = 0.7 * sum + 1.1;
        }
        return sum;
    }
}
