package org.nnj.api.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void numbersStandToTheRightAndOtherTextToTheLeftUnderTheirTitles() {
        Table table = new Table(
                List.of("layer", "parameters", "note"),
                List.of(List.of("dense-1", "25,120", "first"), List.of("total", "7", "")));
        assertThat(table.toString())
                .isEqualTo(
                        "layer    parameters  note\n" //
                                + "dense-1      25,120  first\n"
                                + "total             7\n");
    }

    @Test
    void anEmptyCellOrNaNOrAUnitKeepsAColumnNumeric() {
        Table table = new Table(
                List.of("value"), List.of(List.of("-0.5"), List.of("NaN"), List.of(""), List.of("17.95 min")));
        assertThat(table.toString()).isEqualTo("    value\n     -0.5\n      NaN\n\n17.95 min\n");
    }

    @Test
    void oneWordMakesItAColumnOfText() {
        assertThat(new Table(List.of("k"), List.of(List.of("12"), List.of("none"))).toString())
                .isEqualTo("k\n12\nnone\n");
    }

    @Test
    void refusesARowOfAnotherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table(List.of("a", "b"), List.of(List.of("1", "2"), List.of("1"))))
                .withMessage("table row 1: expected 2 cells, but was 1");
    }

    @Test
    void isEmptyWithoutRows() {
        assertThat(Table.empty().isEmpty()).isTrue();
        assertThat(new Table(List.of("a"), List.of()).isEmpty()).isTrue();
        assertThat(new Table(List.of("a"), List.of(List.of("1"))).isEmpty()).isFalse();
    }

    @Test
    void doesNotChangeWithTheListsItWasMadeOf() {
        List<String> cells = new ArrayList<>(List.of("1"));
        Table table = new Table(List.of("a"), List.of(cells));
        cells.set(0, "2");
        assertThat(table.rows()).containsExactly(List.of("1"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> table.rows().get(0).set(0, "3"));
    }
}
