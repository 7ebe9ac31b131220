package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.nnj.api.data.Batches;

class BlobsTest {

    @Test
    void withoutNoiseEveryExampleIsTheCentreOfItsClass() {
        InMemory still = new Blobs(9, 3, 4, 0, 9, 0, 2).open().inOrder();
        double[][] train = Drawn.from(still.train()).features().get(0);
        double[][] test = Drawn.from(still.test()).features().get(0);

        for (int i = 0; i < 9; i++) {
            assertThat(train[i]).as("example %d", i).hasSize(4).isEqualTo(train[i % 3]);
            assertThat(test[i]).as("test example %d", i).isEqualTo(train[i % 3]);
        }
        assertThat(train[0]).isNotEqualTo(train[1]);
        assertThat(Arrays.stream(train).flatMapToDouble(Arrays::stream)).allMatch(x -> x >= -10 && x < 10);
    }

    @Test
    void theDeviationIsTheNoise() {
        double[] centre = Drawn.from(
                        new Blobs(2, 2, 1, 0, 2, 0, 8).open().inOrder().train())
                .features()
                .get(0)[0];
        double squares = 0;
        int count = 0;
        Batches noisy = new Blobs(4000, 2, 1, 0.5, 4000, 0, 8).open().inOrder().train();
        double[][] points = Drawn.from(noisy).features().get(0);
        for (int i = 0; i < points.length; i += 2) {
            squares += (points[i][0] - centre[0]) * (points[i][0] - centre[0]);
            count++;
        }
        // the standard error of a variance of 2000 draws is σ²·√(2/2000) = 0.008; seed 8
        assertThat(squares / count).isCloseTo(0.25, within(0.04));
    }

    @Test
    void everyBitIsTheSameOnEveryJdk() {
        int hash = 1;
        for (double[][] batch : Drawn.from(new Blobs().open().inOrder().train()).features()) {
            hash = 31 * hash + Arrays.deepHashCode(batch);
        }
        // recorded on JDK 17; JDK 25 gave the same, compiled and interpreted
        assertThat(hash).isEqualTo(1437396166);
    }

    @Test
    void refusesHyperParametersOutsideTheirRange() {
        assertThatThrownBy(() -> new Blobs(10, 1, 2, 1, 16, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("blobs.classes: expected at least 2, but was 1");
        assertThatThrownBy(() -> new Blobs(2, 3, 2, 1, 16, 0, 0))
                .hasMessage("blobs.examples and blobs.classes: expected at least one example a class, but was 2 and 3");
        assertThatThrownBy(() -> new Blobs(10, 3, 0, 1, 16, 0, 0))
                .hasMessage("blobs.features: expected at least 1, but was 0");
    }
}
