package org.nnj.api.math;

/** Functions in single precision. */
public final class FloatFunctions {

    private FloatFunctions() {}

    /**
     * The hyperbolic tangent.
     *
     * @param x any number
     * @return tanh(x)
     */
    public static float tanh(float x) {
        return (float) StrictMath.tanh(x);
    }

    /**
     * The exponential function.
     *
     * @param x any number
     * @return e to the power of x
     */
    public static float exp(float x) {
        return (float) StrictMath.exp(x);
    }

    /**
     * The natural logarithm.
     *
     * @param x any number
     * @return ln x
     */
    public static float log(float x) {
        return (float) StrictMath.log(x);
    }

    /**
     * The logistic function.
     *
     * @param x any number
     * @return 1 / (1 + exp(−x))
     */
    public static float sigmoid(float x) {
        return (float) RealFunctions.sigmoid(x);
    }
}
