package org.nnj.api.component;

/**
 * Ranges of hyper-parameters, for compact constructors. Each check of a number returns it, and throws an
 * {@link IllegalArgumentException} such as {@code leaky-relu.alpha: expected in [0, 1), but was 2.0} when it is outside;
 * NaN is always outside. {@code where} is the component and its hyper-parameter, {@code leaky-relu.alpha}.
 */
public final class Check {

    private Check() {}

    /**
     * A number in the half-open interval {@code [lowInclusive, highExclusive)}.
     *
     * @param where component and hyper-parameter
     * @param value the number to check
     * @param lowInclusive the least that is allowed
     * @param highExclusive the least above that is not allowed any more
     * @return {@code value}
     * @throws IllegalArgumentException if the value is outside, or NaN
     */
    public static double inRange(String where, double value, double lowInclusive, double highExclusive) {
        if (value >= lowInclusive && value < highExclusive) {
            return value;
        }
        throw outside(where, "in [" + bound(lowInclusive) + ", " + bound(highExclusive) + ")", value);
    }

    /**
     * A number in the closed interval {@code [lowInclusive, highInclusive]}.
     *
     * @param where component and hyper-parameter
     * @param value the number to check
     * @param lowInclusive the least that is allowed
     * @param highInclusive the greatest that is allowed
     * @return {@code value}
     * @throws IllegalArgumentException if the value is outside, or NaN
     */
    public static double within(String where, double value, double lowInclusive, double highInclusive) {
        if (value >= lowInclusive && value <= highInclusive) {
            return value;
        }
        throw outside(where, "in [" + bound(lowInclusive) + ", " + bound(highInclusive) + "]", value);
    }

    /**
     * A finite number greater than 0.
     *
     * @param where component and hyper-parameter
     * @param value the number to check
     * @return {@code value}
     * @throws IllegalArgumentException if the value is 0, negative, infinite or NaN
     */
    public static double positive(String where, double value) {
        if (value > 0 && Double.isFinite(value)) {
            return value;
        }
        throw outside(where, "a finite number greater than 0", value);
    }

    /**
     * A finite number that is at least 0.
     *
     * @param where component and hyper-parameter
     * @param value the number to check
     * @return {@code value}
     * @throws IllegalArgumentException if the value is negative, infinite or NaN
     */
    public static double notNegative(String where, double value) {
        if (value >= 0 && Double.isFinite(value)) {
            return value;
        }
        throw outside(where, "a finite number of at least 0", value);
    }

    /**
     * A finite number.
     *
     * @param where component and hyper-parameter
     * @param value the number to check
     * @return {@code value}
     * @throws IllegalArgumentException if the value is infinite or NaN
     */
    public static double finite(String where, double value) {
        if (Double.isFinite(value)) {
            return value;
        }
        throw outside(where, "a finite number", value);
    }

    /**
     * A whole number that is at least {@code minimum}.
     *
     * @param where component and hyper-parameter
     * @param value the number to check
     * @param minimum the least that is allowed
     * @return {@code value}
     * @throws IllegalArgumentException if the value is less
     */
    public static int atLeast(String where, int value, int minimum) {
        return (int) atLeast(where, (long) value, (long) minimum);
    }

    /**
     * A whole number that is at least {@code minimum}.
     *
     * @param where component and hyper-parameter
     * @param value the number to check
     * @param minimum the least that is allowed
     * @return {@code value}
     * @throws IllegalArgumentException if the value is less
     */
    public static long atLeast(String where, long value, long minimum) {
        if (value >= minimum) {
            return value;
        }
        throw new IllegalArgumentException(where + ": expected at least " + minimum + ", but was " + value);
    }

    /**
     * Any other condition.
     *
     * @param where component and hyper-parameter
     * @param condition what must hold
     * @param expected what would be right, as it reads after "expected"
     * @param was what was found instead
     * @throws IllegalArgumentException if the condition does not hold
     */
    public static void that(boolean condition, String where, String expected, Object was) {
        if (!condition) {
            throw new IllegalArgumentException(where + ": expected " + expected + ", but was " + asText(was));
        }
    }

    private static IllegalArgumentException outside(String where, String expected, double was) {
        return new IllegalArgumentException(where + ": expected " + expected + ", but was " + NumberText.of(was));
    }

    private static String bound(double value) {
        String text = NumberText.of(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String asText(Object was) {
        if (was instanceof Double number) {
            return NumberText.of(number);
        }
        return was instanceof Float number ? NumberText.of(number) : was.toString();
    }
}
