package org.nnj.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nnj.api.activation.InverseLink;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.testkit.Expected;

class NegativeLogLikelihoodTest {

    private final NegativeLogLikelihood loss = new NegativeLogLikelihood();

    @Test
    void equalsTheCrossentropyOfTheProbabilities() {
        Expected expected =
                Expected.load(getClass(), "/losses.json").at("cases", "cce_soft_targets_from_probabilities");
        DoubleMatrix logarithms = expected.at("pred").matrix().map(StrictMath::log);
        double[] losses = Evaluated.of(loss, logarithms, expected.at("target").matrix())
                .losses()
                .transposed()
                .toArray()[0];
        Tolerance.OF_EXPECTED.check("losses", losses, expected.at("per_sample").numbers());
    }

    @Test
    void aTargetOfZeroCostsNothingBesideMinusInfinity() {
        assertThat(loss.value(new double[] {Double.NEGATIVE_INFINITY, 0}, new double[] {0, 1}))
                .isZero();
    }

    @Test
    void nanDoesNotHideBesideATargetOfZero() {
        assertThat(loss.value(new double[] {Double.NaN, 0}, new double[] {0, 1}))
                .isNaN();
    }

    @Test
    void joinsWithNothing() {
        for (InverseLink link : InverseLink.values()) {
            assertThat(loss.onLogits(link)).isEmpty();
        }
    }

    @Test
    void refusesNegativeTargets() {
        DoubleMatrix targets = DoubleMatrix.of(new double[][] {{-3, 1}});
        assertThatThrownBy(() -> loss.requireTargets(targets, 1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("negative-log-likelihood targets: expected a finite number of at least 0,"
                        + " but was -3 in row 0, column 0");
    }
}
