package org.nnj.data;

/** Decimal numbers as people write them: {@code -12}, {@code 3.5}, {@code .5}, {@code 1e-3}; nothing else. */
final class DecimalText {

    /** A double holds every whole number up to this one. */
    private static final long EXACT = 1L << 53;

    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private DecimalText() {}

    /**
     * The nearest double.
     *
     * @param point what stands before the fraction
     * @return NaN if the text is no number; infinite if the number is too large
     */
    static double parse(CharSequence text, char point) {
        int length = text.length();
        int i = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        boolean negative = i == 1 && text.charAt(0) == '-';
        long digits = 0;
        int count = 0;
        int fraction = 0;
        boolean pointSeen = false;
        for (; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits < EXACT ? 10 * digits + (c - '0') : digits;
                count++;
                fraction += pointSeen ? 1 : 0;
            } else if (c == point && !pointSeen) {
                pointSeen = true;
            } else {
                break;
            }
        }
        if (count == 0 || i < length && !isExponent(text, i)) {
            return Double.NaN;
        }
        if (i == length && digits < EXACT && fraction < POWERS_OF_TEN.length) {
            // both numbers are exact, so that the division rounds once: to the nearest double
            double magnitude = digits / POWERS_OF_TEN[fraction];
            return negative ? -magnitude : magnitude;
        }
        return Double.parseDouble(text.toString().replace(point, '.'));
    }

    private static boolean isExponent(CharSequence text, int from) {
        if (text.charAt(from) != 'e' && text.charAt(from) != 'E') {
            return false;
        }
        int i = from + 1;
        if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
            i++;
        }
        int first = i;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i == text.length() && i > first;
    }
}
