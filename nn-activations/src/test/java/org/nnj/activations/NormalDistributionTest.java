package org.nnj.activations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalDistributionTest {

    /** {@code {z, Φ(z), φ(z)}}, mpmath, 50 digits. */
    private static final double[][] EXPECTED = {
        {-37, 5.725571222524577e-300, 2.1200065515246056e-298},
        {-20.5, 1.0764673258790961e-93, 2.2119843802105703e-92},
        {-8, 6.220960574271784e-16, 5.052271083536892e-15},
        {-3, 0.0013498980316300946, 0.0044318484119380075},
        {-1, 0.15865525393145705, 0.24197072451914334},
        {-0.5, 0.3085375387259869, 0.35206532676429947},
        {0, 0.5, 0.3989422804014327},
        {0.25, 0.5987063256829237, 0.3866681168028492},
        {1, 0.8413447460685429, 0.24197072451914334},
        {2.5, 0.9937903346742238, 0.017528300493568537},
        {6, 0.9999999990134123, 6.075882849823285e-09},
        {9, 1, 1.0279773571668915e-18},
    };

    /** The sum of 23 terms of the order of 1 and an exponential of 1 ulp: ten times the half ulp of 1.1e-16. */
    private static final Tolerance DOUBLE = new Tolerance(2e-15, 0);

    /** The same for floats, with a half ulp of 6e-8, down to where floats have fewer digits. */
    private static final Tolerance FLOAT = new Tolerance(1e-6, 1e-42);

    @Test
    void doublesKeepTheirRelativePrecisionInTheTail() {
        for (double[] one : EXPECTED) {
            DOUBLE.check("Φ(" + one[0] + ")", NormalDistribution.cumulative(one[0]), one[1]);
            DOUBLE.check("φ(" + one[0] + ")", NormalDistribution.density(one[0]), one[2]);
        }
    }

    @Test
    void floatsKeepTheirRelativePrecisionInTheTail() {
        for (double[] one : EXPECTED) {
            float z = (float) one[0];
            FLOAT.check("Φ(" + z + ")", cumulative(z), (float) one[1]);
            FLOAT.check("φ(" + z + ")", density(z), (float) one[2]);
        }
    }

    @Test
    void floatsFollowDoublesEverywhere() {
        for (int i = -4096; i <= 4096; i++) {
            float z = i / 256f + 0.001f;
            FLOAT.check("Φ(" + z + ")", cumulative(z), NormalDistribution.cumulative((double) z));
            FLOAT.check("φ(" + z + ")", density(z), NormalDistribution.density((double) z));
        }
    }

    @Test
    void beyondAllDigitsItIsZeroOrOne() {
        assertThat(NormalDistribution.cumulative(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(NormalDistribution.cumulative(Double.POSITIVE_INFINITY)).isOne();
        assertThat(NormalDistribution.density(1e200)).isZero();
        assertThat(cumulative(Float.NEGATIVE_INFINITY)).isZero();
        assertThat(density(Float.MAX_VALUE)).isZero();
    }

    @Test
    void nanGivesNan() {
        assertThat(NormalDistribution.cumulative(Double.NaN)).isNaN();
        assertThat(density(Float.NaN)).isNaN();
    }

    private static float cumulative(float z) {
        return NormalDistribution.cumulative(z, bell(z));
    }

    private static float density(float z) {
        return NormalDistribution.density(bell(z));
    }

    private static float bell(float z) {
        float[] y = new float[1];
        NormalDistribution.bells(new float[] {z}, y, 1);
        return y[0];
    }
}
