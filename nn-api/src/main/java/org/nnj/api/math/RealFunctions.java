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

    /**
     * The error function {@code 2/√π · ∫₀ˣ exp(−t²) dt}, within 1e-15 relative. An odd function.
     *
     * <p>Source: W. J. Cody, "Rational Chebyshev approximations for the error function", Math. Comp. 23(107), 1969.
     *
     * @param x any number; ±∞ gives ±1, NaN gives NaN
     * @return from −1 to 1
     */
    public static double erf(double x) {
        return ErrorFunction.erf(x);
    }

    /**
     * The complement of the error function, {@code 1 − erf(x)} without cancellation: within 1e-15 relative as long as it is a normal number, up to
     * x = 26.5.
     *
     * <p>Source: W. J. Cody, "Rational Chebyshev approximations for the error function", Math. Comp. 23(107), 1969.
     *
     * @param x any number; −∞ gives 2, ∞ gives 0, NaN gives NaN
     * @return from 0 to 2
     */
    public static double erfc(double x) {
        return ErrorFunction.erfc(x);
    }
}
