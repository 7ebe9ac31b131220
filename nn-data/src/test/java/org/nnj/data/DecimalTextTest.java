package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nnj.api.math.RandomStream;

class DecimalTextTest {

    private static final long SEED = 12;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "7",
                "+7",
                "-12",
                "3.5",
                ".5",
                "5.",
                "1e3",
                "1E-3",
                "-2.5e+10",
                "007",
                "0.1",
                "123456789.125",
                "9007199254740991",
                "9007199254740993",
                "12345678901234567890",
                "0.00000000000000000000001",
                "1e-320",
                "4.9e-324",
                "1e-400",
                "1.7976931348623157e308",
                "0.3333333333333333333333"
            })
    void isTheNearestDouble(String text) {
        assertThat(DecimalText.parse(text, '.')).isEqualTo(Double.parseDouble(text));
    }

    @Test
    void randomDecimalsAreTheNearestDoubleToo() {
        RandomStream random = RandomStream.of(SEED, "decimals");
        for (int round = 0; round < 20_000; round++) {
            String text = BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(30))
                    .toPlainString();
            assertThat(DecimalText.parse(text, '.'))
                    .as("seed %d, round %d: %s", SEED, round, text)
                    .isEqualTo(Double.parseDouble(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+",
                ".",
                "-.",
                "e",
                "e5",
                ".e5",
                "1e",
                "1e+",
                "1e5x",
                "1.2.3",
                "--1",
                "1-",
                "1d",
                "1f",
                "0x10",
                "NaN",
                "Infinity",
                "1,5",
                "1 2",
                " 1",
                "1_000",
                "٣",
                "½"
            })
    void anythingElseIsNoNumber(String text) {
        assertThat(DecimalText.parse(text, '.')).isNaN();
    }

    @Test
    void thePointMayBeAComma() {
        assertThat(DecimalText.parse("-1,25e2", ',')).isEqualTo(-125);
        assertThat(DecimalText.parse("1,25", ',')).isEqualTo(1.25);
        assertThat(DecimalText.parse("1.25", ',')).isNaN();
    }

    @Test
    void whatIsTooLargeIsInfinite() {
        assertThat(DecimalText.parse("1e309", '.')).isInfinite();
        assertThat(DecimalText.parse("-1e99999999999999999999", '.')).isInfinite();
    }
}
