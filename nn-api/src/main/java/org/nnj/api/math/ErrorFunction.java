package org.nnj.api.math;

/**
 * The error function and its complement by three quotients of polynomials: for |x| up to ½ in x², up to 4 in |x|, beyond in 1/x².
 *
 * <p>Source of method and coefficients: W. J. Cody, "Rational Chebyshev approximations for the error function", Math. Comp. 23(107), 1969,
 * tables II to IV in the digits of his program CALERF.
 */
final class ErrorFunction {

    private static final double SMALL = 0.46875;
    private static final double LARGE = 4;
    private static final double ONE_OVER_SQRT_PI = 0.56418958354775628695;

    // highest power first
    private static final double[] SMALL_P = {
        1.85777706184603153e-1,
        3.16112374387056560e0,
        1.13864154151050156e2,
        3.77485237685302021e2,
        3.20937758913846947e3
    };
    private static final double[] SMALL_Q = {
        1, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3
    };
    private static final double[] MIDDLE_P = {
        2.15311535474403846e-8,
        5.64188496988670089e-1,
        8.88314979438837594e0,
        6.61191906371416295e1,
        2.98635138197400131e2,
        8.81952221241769090e2,
        1.71204761263407058e3,
        2.05107837782607147e3,
        1.23033935479799725e3
    };
    private static final double[] MIDDLE_Q = {
        1,
        1.57449261107098347e1,
        1.17693950891312499e2,
        5.37181101862009858e2,
        1.62138957456669019e3,
        3.29079923573345963e3,
        4.36261909014324716e3,
        3.43936767414372164e3,
        1.23033935480374942e3
    };
    private static final double[] LARGE_P = {
        1.63153871373020978e-2,
        3.05326634961232344e-1,
        3.60344899949804439e-1,
        1.25781726111229246e-1,
        1.60837851487422766e-2,
        6.58749161529837803e-4
    };
    private static final double[] LARGE_Q = {
        1,
        2.56852019228982242e0,
        1.87295284992346725e0,
        5.27905102951428412e-1,
        6.05183413124413191e-2,
        2.33520497626869185e-3
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
