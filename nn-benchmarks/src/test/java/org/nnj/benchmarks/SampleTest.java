package org.nnj.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void theMedianIsTheOneInTheMiddleOrTheMeanOfTwo() {
        assertThat(new Sample(5, 1, 3).median()).isEqualTo(3);
        assertThat(new Sample(5, 1, 3, 4).median()).isEqualTo(3.5);
    }

    @Test
    void whatIsNotThereIsLeftOut() {
        assertThat(new Sample(Double.NaN, 2, 4, 9).text("%.1f")).isEqualTo("4.0");
        assertThat(new Sample(Double.NaN).text("%.1f")).isEqualTo("–");
        assertThat(new Sample(2, Double.NaN, 1).range("%.1f")).isEqualTo("1.0–2.0");
    }
}
