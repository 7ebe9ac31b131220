package org.nnj.explain.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void threeDigitsCount() {
        assertThat(Figures.of(0.123456)).isEqualTo("0.123");
        assertThat(Figures.of(-277.4)).isEqualTo("-277");
        assertThat(Figures.of(1.999)).isEqualTo("2");
        assertThat(Figures.of(0.1)).isEqualTo("0.1");
        assertThat(Figures.of(123456)).isEqualTo("123000");
    }

    @Test
    void farFromOneThereIsAPowerOfTen() {
        assertThat(Figures.of(1.25e-8)).isEqualTo("1.25e-8");
        assertThat(Figures.of(3e9)).isEqualTo("3e9");
        assertThat(Figures.of(0)).isEqualTo("0");
    }

    @Test
    void whatIsNoNumberIsNamed() {
        assertThat(Figures.of(Double.NaN)).isEqualTo("NaN");
        assertThat(Figures.of(Double.NEGATIVE_INFINITY)).isEqualTo("-infinity");
    }

    @Test
    void sharesAreOfAHundred() {
        assertThat(Figures.percent(0.3333)).isEqualTo("33.3 %");
        assertThat(Figures.percent(0.0125)).isEqualTo("1.25 %");
        assertThat(Figures.percent(0.996)).isEqualTo("99.6 %");
    }
}
