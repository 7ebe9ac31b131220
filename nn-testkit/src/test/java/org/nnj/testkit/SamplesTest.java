package org.nnj.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nnj.api.math.RandomStream;

class SamplesTest {

    @Test
    void everyRunHasTheSameCases() {
        List<Long> first = new ArrayList<>();
        List<Long> second = new ArrayList<>();
        Samples.forAll(5, random -> first.add(random.nextLong()));
        Samples.forAll(5, random -> second.add(random.nextLong()));

        assertThat(first).hasSize(5).doesNotHaveDuplicates().isEqualTo(second);
    }

    @Test
    void aFailureTellsItsCaseAndTheSeed() {
        int[] count = new int[1];

        assertThatThrownBy(() -> Samples.forAll(
                        5, random -> Agreement.holds(++count[0] < 3, "expected less than 3, but was " + count[0])))
                .isInstanceOf(AssertionError.class)
                .hasMessage("expected less than 3, but was 3 (case 3 of 5, seed 42)");
    }

    @Test
    void anExceptionTellsItsCaseAndTheSeed() {
        assertThatThrownBy(() -> Samples.forAll(2, random -> {
                    throw new IOException("no such file");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessage("expected no exception, but was java.io.IOException: no such file (case 1 of 2, seed 42)");
    }

    @Test
    void matricesHoldWhatSinglePrecisionHasToo() {
        var matrix = Samples.matrix(RandomStream.of(1, "test"), 3, 4, -2, 2);

        assertThat(matrix.toFloat().toDouble()).isEqualTo(matrix);
    }
}
