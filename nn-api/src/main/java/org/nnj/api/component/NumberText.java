package org.nnj.api.component;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/**
 * Numbers as text that is the same on every JDK: the fewest significant digits that read back to the same number.
 * ({@code Double.toString} changed in JDK 19.) Written plainly from 0.0001 up to 10 million, {@code 0.01},
 * {@code 60000.0}, and with an exponent beyond, {@code 1e-8}, {@code 1.5e300}; and {@code infinity}, {@code -infinity},
 * {@code nan}.
 */
public final class NumberText {

    private static final int LEAST_PLAIN_EXPONENT = -4;
    private static final int GREATEST_PLAIN_EXPONENT = 6;

    private NumberText() {}

    /**
     * The shortest text that reads back to the same {@code double}.
     *
     * @param value any number
     * @return its text; {@code -0.0} keeps its sign, every NaN is {@code nan}
     */
    public static String of(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value) || value == 0) {
            return special(value);
        }
        BigDecimal exact = new BigDecimal(value);
        int digits = 1;
        while (Double.parseDouble(rounded(exact, digits)) != value) { // ends at 17 digits, which identify every double
            digits++;
        }
        return rounded(exact, digits);
    }

    /**
     * The shortest text that reads back to the same {@code float}.
     *
     * @param value any number
     * @return its text; {@code -0.0} keeps its sign, every NaN is {@code nan}
     */
    public static String of(float value) {
        if (Float.isNaN(value) || Float.isInfinite(value) || value == 0) {
            return special(value);
        }
        BigDecimal exact = new BigDecimal(value);
        int digits = 1;
        while (Float.parseFloat(rounded(exact, digits)) != value) { // ends at 9 digits, which identify every float
            digits++;
        }
        return rounded(exact, digits);
    }

    static boolean isNumber(String text) {
        return isDecimal(text) || named(text).isPresent();
    }

    static boolean isWhole(String text) {
        int digits = text.length() - afterSign(text, 0);
        return digits > 0 && afterDigits(text, text.length() - digits) == text.length();
    }

    /** Empty if the text is not a number; infinite only if it says so or lies beyond the range of a double. */
    static Optional<Double> parse(String text) {
        return isDecimal(text) ? Optional.of(Double.parseDouble(text)) : named(text);
    }

    /** As {@link #parse}, rounded once, from the text to a float. */
    static Optional<Float> parseFloat(String text) {
        return isDecimal(text)
                ? Optional.of(Float.parseFloat(text))
                : named(text).map(Double::floatValue);
    }

    /** True for {@code infinity} and its like: a number that was meant to be infinite. */
    static boolean saysInfinity(String text) {
        return named(text).isPresent();
    }

    /** {@code [+-]? ( digits [ . [digits] ] | . digits ) ( [eE] [+-]? digits )?}, in one pass. */
    private static boolean isDecimal(String text) {
        int start = afterSign(text, 0);
        int next = afterDigits(text, start);
        boolean hasDigits = next > start;
        if (next < text.length() && text.charAt(next) == '.') {
            int fraction = next + 1;
            next = afterDigits(text, fraction);
            hasDigits |= next > fraction;
        }
        if (hasDigits && next < text.length() && (text.charAt(next) | 0x20) == 'e') {
            int exponent = afterSign(text, next + 1);
            next = afterDigits(text, exponent);
            hasDigits = next > exponent;
        }
        return hasDigits && next == text.length();
    }

    private static int afterSign(String text, int from) {
        boolean signed = from < text.length() && (text.charAt(from) == '+' || text.charAt(from) == '-');
        return signed ? from + 1 : from;
    }

    private static int afterDigits(String text, int from) {
        int next = from;
        while (next < text.length() && text.charAt(next) >= '0' && text.charAt(next) <= '9') {
            next++;
        }
        return next;
    }

    private static Optional<Double> named(String text) {
        boolean negative = text.startsWith("-");
        String word = negative || text.startsWith("+") ? text.substring(1) : text;
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "nan" -> Optional.of(Double.NaN);
            case "inf", "infinity" -> Optional.of(negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
            default -> Optional.empty();
        };
    }

    private static String special(double value) {
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        if (Double.isNaN(value)) {
            return "nan";
        }
        return value > 0 ? "infinity" : "-infinity";
    }

    private static String rounded(BigDecimal exact, int digits) {
        return layout(exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)));
    }

    private static String layout(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        if (exponent >= LEAST_PLAIN_EXPONENT && exponent <= GREATEST_PLAIN_EXPONENT) {
            String plain = stripped.toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        String digits = stripped.unscaledValue().abs().toString();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return (stripped.signum() < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + exponent;
    }
}
