package org.nnj.activations;

import static org.assertj.core.api.Assertions.assertThat;

/** When two doubles count as equal, relative to the larger or absolutely, whichever allows more. */
record Tolerance(double relative, double absolute) {

    /** What the file of expected values asks for in double precision. */
    static final Tolerance OF_EXPECTED = new Tolerance(1e-12, 1e-15);

    void check(String what, double actual, double expected) {
        if (Double.isNaN(expected) || Double.isInfinite(expected)) {
            assertThat(actual).as(what).isEqualTo(Double.valueOf(expected)); // NaN equals NaN
            return;
        }
        assertThat(Math.abs(actual - expected))
                .as("%s: expected %s, but was %s", what, expected, actual)
                .isLessThanOrEqualTo(Math.max(absolute, relative * Math.abs(expected)));
    }

    void check(String what, double[] actual, double[] expected) {
        assertThat(actual).as(what).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            check(what + "[" + i + "]", actual[i], expected[i]);
        }
    }
}
