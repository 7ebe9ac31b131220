package org.nnj.testkit;

import org.nnj.api.math.Matrix;

/** Comparisons whose failure says where, what was expected, and what was found. */
final class Agreement {

    private Agreement() {}

    /** The same shape, precision and bits; NaN equals NaN, 0 and −0 differ. */
    static void same(String what, Matrix expected, Matrix actual) {
        if (expected.type() != actual.type()) {
            throw new AssertionError(what + ": expected " + expected + ", but was " + actual);
        }
        actual.requireShape(what, expected.rows(), expected.columns());
        for (int row = 0; row < expected.rows(); row++) {
            for (int column = 0; column < expected.columns(); column++) {
                double e = expected.get(row, column);
                double a = actual.get(row, column);
                if (Double.doubleToLongBits(e) != Double.doubleToLongBits(a)) {
                    throw differ(what + at(row, column), e, a, "the same bits");
                }
            }
        }
    }

    /** {@code |expected − actual| ≤ relative · |expected| + absolute} for each element; precisions may differ. */
    static void close(String what, Matrix expected, Matrix actual, double relative, double absolute) {
        actual.requireShape(what, expected.rows(), expected.columns());
        for (int row = 0; row < expected.rows(); row++) {
            for (int column = 0; column < expected.columns(); column++) {
                close(what + at(row, column), expected.get(row, column), actual.get(row, column), relative, absolute);
            }
        }
    }

    /** {@code |expected − actual| ≤ relative · |expected| + absolute}; NaN agrees with NaN, an infinity with itself. */
    static void close(String what, double expected, double actual, double relative, double absolute) {
        if (Double.compare(expected, actual) == 0) {
            return;
        }
        if (!(Math.abs(expected - actual) <= relative * Math.abs(expected) + absolute)) {
            throw differ(what, expected, actual, "within " + relative + " relative or " + absolute + " absolute");
        }
    }

    static void finite(String what, Matrix matrix) {
        for (int row = 0; row < matrix.rows(); row++) {
            for (int column = 0; column < matrix.columns(); column++) {
                finite(what + at(row, column), matrix.get(row, column));
            }
        }
    }

    static void finite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new AssertionError(what + ": expected a finite number, but was " + value);
        }
    }

    static void holds(boolean condition, String message) {
        if (!condition) {
            throw new AssertionError(message);
        }
    }

    /** An {@link IllegalArgumentException} whose message has a part in it. */
    static void refuses(String what, String part, Runnable call) {
        try {
            call.run();
        } catch (IllegalArgumentException refused) {
            String message = String.valueOf(refused.getMessage());
            holds(
                    message.contains(part),
                    what + ": expected a message that names '" + part + "', but was '" + message + "'");
            return;
        } catch (RuntimeException other) {
            throw new AssertionError(what + ": expected an IllegalArgumentException, but was " + other, other);
        }
        throw new AssertionError(what + ": expected an IllegalArgumentException, but was accepted");
    }

    private static String at(int row, int column) {
        return ", row " + row + ", column " + column;
    }

    private static AssertionError differ(String what, double expected, double actual, String how) {
        return new AssertionError(what + ": expected " + expected + " (" + how + "), but was " + actual);
    }
}
