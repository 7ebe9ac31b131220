package org.nnj.testkit;

import java.util.function.ToDoubleFunction;

/**
 * Derivatives by central differences, {@code (f(x + h) − f(x − h)) / 2h} with {@code h = ∛ε · max(1, |x|)}.
 *
 * <p>Source: Press et al., "Numerical Recipes", 3rd ed., §5.7.
 */
final class Differences {

    /** ∛(2⁻⁵²) = 6.06e-6, where the error of the quotient and that of rounding are of one order. */
    static final double STEP = 6.06e-6;

    /** The law's promise. */
    private static final double RELATIVE = 1e-6;

    /**
     * Where the derivative is nearly zero: the quotient's own error is {@code ε|f|/h ≈ 4e-11·|f|} by rounding and {@code h²f‴/6 ≈
     * 6e-12·f‴} by truncation.
     */
    private static final double ABSOLUTE = 1e-9;

    private Differences() {}

    /** The gradient of a function of several numbers; {@code x} is the same afterwards. */
    static double[] gradient(ToDoubleFunction<double[]> function, double[] x) {
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double middle = x[i];
            double h = STEP * Math.max(1, Math.abs(middle));
            double above = middle + h;
            double below = middle - h;
            x[i] = above;
            double valueAbove = function.applyAsDouble(x);
            x[i] = below;
            double valueBelow = function.applyAsDouble(x);
            x[i] = middle;
            gradient[i] = (valueAbove - valueBelow) / (above - below); // the steps as rounded, not as meant
        }
        return gradient;
    }

    /** Requires that an analytic gradient equals the differences, element by element. */
    static void require(String what, ToDoubleFunction<double[]> function, double[] x, double[] analytic) {
        double[] numeric = gradient(function, x);
        double absolute = ABSOLUTE * Math.max(1, Math.abs(function.applyAsDouble(x)));
        for (int i = 0; i < x.length; i++) {
            Agreement.close(what + " at " + x[i] + ", position " + i, numeric[i], analytic[i], RELATIVE, absolute);
        }
    }
}
