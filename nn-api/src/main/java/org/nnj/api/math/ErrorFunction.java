package org.nnj.api.math;

/**
 * The error function and its complement by three quotients of polynomials: for |x| up to ½ in x², up to 4 in |x|, beyond in 1/x².
 *
 * <p>Source of method and coefficients: W. J. Cody, "Rational Chebyshev approximations for the error function", Math. Comp. 23(107), 1969,
 * tables II to IV in the digits of his program CALERF, shortened to those that a double holds.
 */
final class ErrorFunction {

    private static final double SMALL = 0.46875;
    private static final double LARGE = 4;
    private static final double ONE_OVER_SQRT_PI = 0.5641895835477563;

    // highest power first
    private static final double[] SMALL_P = {
        0.18577770618460315, 3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694
    };
    private static final double[] SMALL_Q = {
        1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171
    };
    private static final double[] MIDDLE_P = {
        2.1531153547440383E-8,
        0.5641884969886701,
        8.883149794388377,
        66.11919063714163,
        298.6351381974001,
        881.952221241769,
        1712.0476126340707,
        2051.0783778260716,
        1230.3393547979972
    };
    private static final double[] MIDDLE_Q = {
        1,
        15.744926110709835,
        117.6939508913125,
        537.1811018620099,
        1621.3895745666903,
        3290.7992357334597,
        4362.619090143247,
        3439.3676741437216,
        1230.3393548037495
    };
    private static final double[] LARGE_P = {
        0.016315387137302097,
        0.30532663496123236,
        0.36034489994980445,
        0.12578172611122926,
        0.016083785148742275,
        0.0006587491615298378
    };
    private static final double[] LARGE_Q = {
        1, 2.568520192289822, 1.8729528499234673, 0.5279051029514285, 0.06051834131244132, 0.0023352049762686918
    };

    private ErrorFunction() {}

    static double erf(double x) {
        double y = Math.abs(x);
        if (y <= SMALL) {
            return erfOfSmall(x);
        }
        return Math.copySign(1 - erfcOfPositive(y), x);
    }

    static double erfc(double x) {
        double y = Math.abs(x);
        if (y <= SMALL) {
            return 1 - erfOfSmall(x);
        }
        return x > 0 ? erfcOfPositive(y) : 2 - erfcOfPositive(y);
    }

    private static double erfOfSmall(double x) {
        double square = x * x;
        return x * (polynomial(SMALL_P, square) / polynomial(SMALL_Q, square));
    }

    private static double erfcOfPositive(double y) {
        if (y <= LARGE) {
            return expOfMinusSquare(y) * (polynomial(MIDDLE_P, y) / polynomial(MIDDLE_Q, y));
        }
        double inverse = 1 / (y * y);
        double correction = inverse * (polynomial(LARGE_P, inverse) / polynomial(LARGE_Q, inverse));
        return expOfMinusSquare(y) * ((ONE_OVER_SQRT_PI - correction) / y);
    }

    /** y² in two parts, the first exact: the rounding of a large square would be multiplied by the square. */
    private static double expOfMinusSquare(double y) {
        double high = Math.rint(Math.min(y, 64) * 16) / 16;
        double low = (y - high) * (y + high);
        return StrictMath.exp(-high * high) * StrictMath.exp(-low);
    }

    private static double polynomial(double[] coefficients, double x) {
        double value = coefficients[0];
        for (int i = 1; i < coefficients.length; i++) {
            value = value * x + coefficients[i];
        }
        return value;
    }
}
