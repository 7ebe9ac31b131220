package org.nnj.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void theMedianIsTheOneInTheMiddleOrTheMeanOfTwo() {
        assertThat(new Sample(List.of(5.0, 1.0, 3.0)).median()).isEqualTo(3);
        assertThat(new Sample(List.of(5.0, 1.0, 3.0, 4.0)).median()).isEqualTo(3.5);
    }

    @Test
    void whatIsNotThereIsLeftOut() {
        assertThat(new Sample(List.of(Double.NaN, 2.0, 4.0, 9.0)).text("%.1f")).isEqualTo("4.0");
        assertThat(new Sample(List.of(Double.NaN)).text("%.1f")).isEqualTo("–");
        assertThat(new Sample(List.of(2.0, Double.NaN, 1.0)).range("%.1f")).isEqualTo("1.0–2.0");
    }
}
