package org.nnj.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nnj.api.activation.InverseLink;
import org.nnj.api.math.DoubleMatrix;

class KlDivergenceTest {

    private final KlDivergence loss = new KlDivergence();

    @Test
    void isZeroBetweenADistributionAndItself() {
        double[] p = {0.25, 0, 0.75};
        assertThat(loss.value(p, p)).isZero();
    }

    @Test
    void isInfiniteWhereThePredictionExcludesWhatIsExpected() {
        assertThat(loss.value(new double[] {0, 1}, new double[] {0.5, 0.5})).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void isTheCrossentropyOfAOneHotTarget() {
        double[] p = {0.2, 0.8};
        double[] y = {1, 0};
        assertThat(loss.value(p, y)).isEqualTo(new CategoricalCrossentropy().value(p, y));
    }

    @Test
    void joinsWithASoftmaxOnly() {
        assertThat(loss.onLogits(InverseLink.SOFTMAX)).isPresent();
        assertThat(loss.onLogits(InverseLink.LOGISTIC)).isEmpty();
    }

    @Test
    void refusesNegativeTargets() {
        DoubleMatrix targets = DoubleMatrix.of(new double[][] {{2, -1}});
        assertThatThrownBy(() -> loss.requireTargets(targets, 1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kl-divergence targets: expected a finite number of at least 0,"
                        + " but was -1 in row 0, column 1");
    }
}
