package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class XorTest {

    @Test
    void isTheTruthTableUnlessAskedOtherwise() {
        Drawn drawn = Drawn.from(new Xor().open().inOrder().train());

        assertThat(drawn.features().get(0)).isDeepEqualTo(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}});
        assertThat(drawn.targets().get(0)).isDeepEqualTo(new double[][] {{0}, {1}, {1}, {0}});
    }

    @Test
    void noiseMovesThePointsAndNotTheClasses() {
        InMemory noisy = new Xor(400, 0.1, 50, 0.25, 6).open().inOrder();

        assertThat(noisy.labels()).containsExactly("0", "1");
        assertThat(noisy.validation().examples()).isEqualTo(100);
        Drawn test = Drawn.from(noisy.test());
        for (int b = 0; b < test.features().size(); b++) {
            for (int row = 0; row < test.features().get(b).length; row++) {
                double[] point = test.features().get(b)[row];
                // half the distance of two corners is 5 standard deviations
                int corner = (int) (Math.rint(point[0]) + Math.rint(point[1])) & 1;
                assertThat(test.targets().get(b)[row][0])
                        .as("seed 6, batch %d, row %d", b, row)
                        .isEqualTo(corner);
            }
        }
    }

    @Test
    void theTestPartIsAnotherDraw() {
        InMemory noisy = new Xor(40, 0.1, 40, 0, 6).open().inOrder();

        assertThat(Drawn.from(noisy.test()).features().get(0)[0])
                .isNotEqualTo(Drawn.from(noisy.train()).features().get(0)[0]);
    }

    @Test
    void refusesHyperParametersOutsideTheirRange() {
        assertThatThrownBy(() -> new Xor(0, 0, 4, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("xor.examples: expected at least 1, but was 0");
        assertThatThrownBy(() -> new Xor(4, -1, 4, 0, 0))
                .hasMessage("xor.noise: expected a finite number of at least 0, but was -1.0");
        assertThatThrownBy(() -> new Xor(4, 0, 0, 0, 0)).hasMessage("xor.batch-size: expected at least 1, but was 0");
    }
}
