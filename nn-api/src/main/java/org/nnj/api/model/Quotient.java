package org.nnj.api.model;

import java.util.function.DoubleUnaryOperator;

/**
 * The derivative of a cost along one number, by difference quotients.
 *
 * <p>First comes the central difference with {@code h = ∛ε · max(1, |x|)}, which two evaluations give: its error is of the order of
 * 1e-10 for a cost and a number of ordinary size. Where it does not confirm what is claimed, the step was perhaps wrong for this
 * number: pairs of central differences from 1e-3 to 1e-7 are tried, each pair extrapolated to {@code (4D(h/2) − D(h))/3}, and
 * the one whose two halves agree best is taken. Where that does not confirm it either, and the slopes on both sides stay apart
 * however small the step, there is a kink, and a claim between the two slopes is as right as can be.
 *
 * <p>Sources: Press et al., "Numerical Recipes", 3rd ed., §5.7; Ridders, "Accurate computation of F′(x) and F′(x)F″(x)", Advances
 * in Engineering Software 4(2), 1982.
 *
 * @param derivative the slope found
 * @param noise what rounding alone may have put into it
 * @param isKink whether the slope differs between the sides, and the claim lies between them
 */
record Quotient(double derivative, double noise, boolean isKink) {

    private static final double EPSILON = Math.ulp(1.0);
    private static final double FIRST_STEP = Math.cbrt(EPSILON);
    private static final double[] STEPS = {1e-3, 1e-4, 1e-5, 1e-6, 1e-7};

    /** The step at which slopes on both sides are compared, and the wider one that tells a kink from curvature. */
    private static final double NEAR = 1e-6;

    private static final double FAR = 4 * NEAR;

    /** Relative: a hundredth of what is called right. */
    private static final double AGREEMENT = 1e-9;

    /** A handful of roundings in each of two costs. */
    private static final double ROUNDINGS = 4;

    /**
     * Finds the slope.
     *
     * @param cost of the number, all else being fixed
     * @param x the number
     * @param claimed the derivative that is to be confirmed
     * @param magnitude how large the cost is, which says how much rounding there is
     */
    static Quotient of(DoubleUnaryOperator cost, double x, double claimed, double magnitude) {
        double size = Math.max(1, Math.abs(x));
        Quotient first = central(cost, x, FIRST_STEP * size, magnitude);
        if (first.confirms(claimed)) {
            return first;
        }
        Quotient best = extrapolated(cost, x, size, magnitude);
        return !best.confirms(claimed) && isKinkAround(claimed, cost, x, size, magnitude)
                ? new Quotient(best.derivative, best.noise, true)
                : best;
    }

    /** How far a claim is from the slope beyond what rounding explains; NaN if either is. */
    double differenceFrom(double claimed) {
        return Math.max(0, Math.abs(claimed - derivative) - noise);
    }

    private boolean confirms(double claimed) {
        return differenceFrom(claimed) <= AGREEMENT * Math.max(Math.abs(claimed), Math.abs(derivative));
    }

    private static Quotient central(DoubleUnaryOperator cost, double x, double h, double magnitude) {
        double above = x + h;
        double below = x - h;
        double slope = (cost.applyAsDouble(above) - cost.applyAsDouble(below)) / (above - below); // steps as rounded
        return new Quotient(slope, noise(magnitude, h), false);
    }

    private static double noise(double magnitude, double h) {
        return ROUNDINGS * EPSILON * magnitude / h;
    }

    private static Quotient extrapolated(DoubleUnaryOperator cost, double x, double size, double magnitude) {
        Quotient best = new Quotient(Double.NaN, 0, false);
        double bestError = Double.POSITIVE_INFINITY;
        for (double step : STEPS) {
            double whole = central(cost, x, step * size, magnitude).derivative;
            Quotient half = central(cost, x, step * size / 2, magnitude);
            double slope = (4 * half.derivative - whole) / 3; // the error of second order cancels
            double error = Math.abs(slope - half.derivative) + half.noise;
            if (error < bestError) {
                bestError = error;
                best = new Quotient(slope, half.noise, false);
            }
        }
        return best;
    }

    private static boolean isKinkAround(
            double claimed, DoubleUnaryOperator cost, double x, double size, double magnitude) {
        double here = cost.applyAsDouble(x);
        double h = NEAR * size;
        double right = (cost.applyAsDouble(x + h) - here) / h;
        double left = (here - cost.applyAsDouble(x - h)) / h;
        double wide = FAR * size;
        double jumpFarther = (cost.applyAsDouble(x + wide) - 2 * here + cost.applyAsDouble(x - wide)) / wide;
        double rounding = 2 * noise(magnitude, h);
        double slack = rounding + NEAR * Math.max(Math.abs(right), Math.abs(left));
        return Math.abs(right - left) > 5 * rounding
                && Math.abs(right - left) > Math.abs(jumpFarther) / 2 // a curve's slopes would be four times as close
                && claimed >= Math.min(left, right) - slack
                && claimed <= Math.max(left, right) + slack;
    }
}
