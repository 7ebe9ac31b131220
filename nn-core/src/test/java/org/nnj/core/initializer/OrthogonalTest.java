package org.nnj.core.initializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.testkit.Expected;

class OrthogonalTest {

    private static final long SEED = 4;

    /** 1e-12, as init.json says. */
    private static final double TOLERANCE = Expected.load(OrthogonalTest.class, "/init.json")
            .at("orthogonal", "tolerance")
            .number();

    private static DoubleMatrix draw(double gain, int neurons, int inputs, long seed) {
        DoubleMatrix weights = DoubleMatrix.zeros(neurons, inputs);
        new Orthogonal(gain).initialize(weights, inputs, neurons, RandomStream.of(seed, "weights"));
        return weights;
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "4, 6", "6, 4", "5, 5", "1, 7", "7, 1", "64, 64", "10, 300", "300, 10"})
    void vectorsOfTheShorterSideAreOrthonormalTimesTheGain(int neurons, int inputs) {
        double gain = 1.5;
        DoubleMatrix weights = draw(gain, neurons, inputs, SEED);
        int n = Math.min(neurons, inputs);
        Matrix products = DoubleMatrix.zeros(n, n);
        if (neurons <= inputs) {
            weights.multiplyTransposed(weights.copy(), products);
        } else {
            weights.transposedMultiply(weights.copy(), products);
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                assertThat(products.get(i, k))
                        .as("(%d, %d), seed %d", i, k, SEED)
                        .isCloseTo(i == k ? gain * gain : 0, within(TOLERANCE));
            }
        }
    }

    @Test
    void bothSignsAreEquallyLikely() {
        // Haar measure: the 1×1 case is ±1 by a fair coin, and the diagonal of a square one has mean 0
        int draws = 400;
        double ones = 0;
        double diagonal = 0;
        for (int seed = 0; seed < draws; seed++) {
            ones += draw(1, 1, 1, seed).get(0, 0);
            diagonal += draw(1, 3, 3, seed).get(0, 0);
        }
        // entries have variance 1 and 1/3; five standard deviations of the sums
        assertThat(ones).isCloseTo(0, within(5 * Math.sqrt(draws)));
        assertThat(diagonal).isCloseTo(0, within(5 * Math.sqrt(draws / 3.0)));
    }

    @Test
    void entriesHaveTheVarianceOfTheLongerSide() {
        // init.json: variance gain²/max(n_in, n_out); exact here, since every column has norm 1
        double sum = draw(1, 200, 50, SEED).sumOfSquares();
        assertThat(sum / (200 * 50)).isCloseTo(1.0 / 200, within(TOLERANCE));
    }
}
