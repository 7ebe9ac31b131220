package org.nnj.api.math;

/**
 * Functions in double precision whose bits are the same on every JDK: what {@link StrictMath} specifies, and what can be built on it. The
 * double forms of formulas use these and never {@link Math}, whose transcendental functions differ between JDKs in the last bit.
 */
public final class RealFunctions {

    private RealFunctions() {}

    /**
     * The hyperbolic tangent.
     *
     * @param x any number; NaN gives NaN
     * @return from −1 to 1
     */
    public static double tanh(double x) {
        return StrictMath.tanh(x);
    }

    /**
     * The exponential function.
     *
     * @param x any number; NaN gives NaN
     * @return 0 or more
     */
    public static double exp(double x) {
        return StrictMath.exp(x);
    }

    /**
     * {@code exp(x) − 1} without cancellation near 0.
     *
     * @param x any number; NaN gives NaN
     * @return −1 or more
     */
    public static double expm1(double x) {
        return StrictMath.expm1(x);
    }

    /**
     * The natural logarithm.
     *
     * @param x 0 gives −∞, a negative number or NaN gives NaN
     * @return ln x
     */
    public static double log(double x) {
        return StrictMath.log(x);
    }

    /**
     * {@code ln(1 + x)} without cancellation near 0.
     *
     * @param x −1 gives −∞, less or NaN gives NaN
     * @return ln(1 + x)
     */
    public static double log1p(double x) {
        return StrictMath.log1p(x);
    }

    /**
     * The logistic function {@code 1 / (1 + exp(−x))}. Never overflows; the negative tail keeps its relative precision.
     *
     * @param x any number; NaN gives NaN
     * @return from 0 to 1
     */
    public static double sigmoid(double x) {
        if (x >= 0) {
            return 1 / (1 + StrictMath.exp(-x));
        }
        double e = StrictMath.exp(x);
        return e / (1 + e);
    }
}
