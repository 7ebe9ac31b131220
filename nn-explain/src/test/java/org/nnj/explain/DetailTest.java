package org.nnj.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DetailTest {

    @Test
    void fitsATerminalByDefault() {
        assertThat(Detail.standard()).isEqualTo(new Detail(8, 10, 4));
        assertThat(Detail.standard().withDigits(9)).isEqualTo(new Detail(8, 10, 9));
    }

    @Test
    void refusesNothingness() {
        assertThatThrownBy(() -> new Detail(0, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("detail.rows: expected at least 1, but was 0");
        assertThatThrownBy(() -> new Detail(1, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("detail.columns: expected at least 1, but was 0");
        assertThatThrownBy(() -> new Detail(1, 1, 18))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("detail.digits: expected in [1, 17], but was 18");
    }
}
