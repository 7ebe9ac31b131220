package org.nnj.core.layer;

import static org.assertj.core.api.Assertions.assertThat;

import org.nnj.api.math.Matrix;

/** Compares matrices element by element: each within {@code absolute + relative · |expected|}. */
record Near(double relative, double absolute) {

    void check(String what, Matrix actual, Matrix expected) {
        actual.requireShape(what, expected.rows(), expected.columns());
        for (int row = 0; row < expected.rows(); row++) {
            for (int column = 0; column < expected.columns(); column++) {
                check(what + "[" + row + "][" + column + "]", actual.get(row, column), expected.get(row, column));
            }
        }
    }

    void check(String what, double actual, double expected) {
        assertThat(Math.abs(actual - expected))
                .as("%s: expected %s, but was %s", what, expected, actual)
                .isLessThanOrEqualTo(absolute + relative * Math.abs(expected));
    }
}
