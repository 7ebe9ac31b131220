package org.nnj.explain;

import java.util.Locale;
import org.nnj.api.math.Matrix;

/**
 * How the numbers of one matrix are written, all alike so that they can be compared: with so many digits behind the point, or, where
 * that would hide the small or stretch the large ones, with a power of ten.
 */
record NumberFormat(int digits, boolean scientific, boolean whole) {

    /** From here on a number has too many digits before the point. */
    private static final double LARGE = 1e6;

    static NumberFormat of(Matrix matrix, int digits) {
        double largest = 0;
        boolean whole = true;
        for (int row = 0; row < matrix.rows(); row++) {
            for (int column = 0; column < matrix.columns(); column++) {
                double value = Math.abs(matrix.get(row, column));
                if (Double.isFinite(value)) {
                    largest = Math.max(largest, value);
                    whole &= value == Math.rint(value);
                }
            }
        }
        // the largest number keeps two digits that tell something
        boolean scientific = largest >= LARGE || (largest != 0 && largest < 10 * Math.pow(10, -digits));
        return new NumberFormat(digits, scientific, whole && largest < LARGE);
    }

    String format(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
        }
        if (whole) {
            return String.format(Locale.ROOT, "%.0f", value + 0.0); // no −0
        }
        if (scientific && value != 0) {
            return String.format(Locale.ROOT, "%." + Math.max(1, digits - 1) + "e", value);
        }
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return text.matches("-0\\.0*") ? text.substring(1) : text;
    }
}
