package org.nnj.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nnj.api.math.DoubleMatrix;

class DigestTest {

    @Test
    void countsEveryFiniteNumberOnce() {
        Digest digest = Digest.of(DoubleMatrix.of(new double[][] {
            {-3, 0, 4, Double.NaN},
            {0, 1, Double.POSITIVE_INFINITY, 4}
        }));

        assertThat(digest.histogram().stream().mapToInt(count -> count).sum()).isEqualTo(6);
        assertThat(digest.notFinite()).isEqualTo(2);
        assertThat(digest.zeros()).isEqualTo(2);
        assertThat(digest.smallest()).isEqualTo(-3);
        assertThat(digest.largest()).isEqualTo(4);
        assertThat(digest.mean()).isEqualTo(1); // (−3 + 0 + 4 + 0 + 1 + 4) / 6
    }

    @Test
    void theNormIsEuclidean() {
        assertThat(Digest.of(DoubleMatrix.of(new double[][] {{3, -4}})).norm()).isEqualTo(5);
    }

    @Test
    void equalNumbersStandInOneBin() {
        assertThat(Digest.of(DoubleMatrix.zeros(2, 3)).bars()).isEqualTo("█           ");
    }

    @Test
    void nothingFiniteIsNothingToCount() {
        Digest digest = Digest.of(DoubleMatrix.of(new double[][] {{Double.NaN}}));

        assertThat(digest.mean()).isZero();
        assertThat(digest.bars()).isBlank();
    }
}
