package org.nnj.explain.diagnosis;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers within sentences. */
final class Figures {

    private Figures() {}

    /** Three digits that count, without zeros behind them; a power of ten where there would be many. */
    static String of(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "infinity" : "-infinity";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return value == 0 || (exponent >= -4 && exponent < 6)
                ? rounded.toPlainString()
                : rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    /** A share of one as a percentage. */
    static String percent(double share) {
        return of(100 * share) + " %";
    }
}
