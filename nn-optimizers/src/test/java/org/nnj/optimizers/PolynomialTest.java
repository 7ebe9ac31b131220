package org.nnj.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PolynomialTest {

    @Test
    void followsTheFile() {
        Rates.assertFollowsFile(new Polynomial(0.1, 15, 2), "polynomial");
    }

    @Test
    void isAStraightLineByDefault() {
        assertThat(new Polynomial(1, 4).at(1)).isEqualTo(0.75);
        assertThat(new Polynomial(1, 4).at(3)).isEqualTo(0.25);
    }

    @Test
    void staysAtZeroAfterTheEnd() {
        assertThat(new Polynomial(0.1, 15).at(15)).isZero();
        assertThat(new Polynomial(0.1, 15).at(Long.MAX_VALUE)).isZero();
    }

    @Test
    void refusesAPowerOfZero() {
        assertThatThrownBy(() -> new Polynomial(0.1, 15, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("polynomial.power: expected a finite number greater than 0, but was 0.0");
    }

    @Test
    void refusesZeroSteps() {
        assertThatThrownBy(() -> new Polynomial(0.1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("polynomial.steps: expected at least 1, but was 0");
    }
}
