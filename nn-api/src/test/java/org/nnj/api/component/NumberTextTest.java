package org.nnj.api.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "-0.0, -0.0",
        "1, 1.0",
        "0.1, 0.1",
        "0.01, 0.01",
        "0.0001, 0.0001",
        "0.00001, 1e-5",
        "1e-8, 1e-8",
        "-1.5e-8, -1.5e-8",
        "60000, 60000.0",
        "1234567.5, 1234567.5",
        "9999999, 9999999.0",
        "1e7, 1e7",
        "12345678.5, 1.23456785e7",
        "1e300, 1e300",
        "0.30000000000000004, 0.30000000000000004",
        "Infinity, infinity",
        "-Infinity, -infinity",
        "NaN, nan"
    })
    void isWrittenAsAPersonWould(double value, String text) {
        assertThat(NumberText.of(value)).isEqualTo(text);
    }

    // Double.toString gives 1.9999999999999998E23 and 8.409999999999999E21 on JDK 17, 2.0E23 and 8.41E21 on JDK 25
    @ParameterizedTest
    @CsvSource({
        "2e23, 2e23",
        "8.41e21, 8.41e21",
        "2.2250738585072014E-308, 2.2250738585072014e-308",
        "4.9E-324, 5e-324",
        "2e-323, 2e-323"
    })
    void isShortestOnEveryJdk(double value, String text) {
        assertThat(NumberText.of(value)).isEqualTo(text);
    }

    @Test
    void floatsAreAsShortAsFloatsCanBe() {
        assertThat(NumberText.of(0.1f)).isEqualTo("0.1");
        assertThat(NumberText.of(16777216f)).isEqualTo("1.6777216e7");
        assertThat(NumberText.of(Float.MIN_VALUE)).isEqualTo("1e-45");
        assertThat(NumberText.of(-0f)).isEqualTo("-0.0");
        assertThat(NumberText.of(Float.NEGATIVE_INFINITY)).isEqualTo("-infinity");
    }

    @Test
    void everyDoubleReadsBackToItself() {
        SplittableRandom random = new SplittableRandom(17);
        for (int i = 0; i < 4_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            String text = NumberText.of(value);
            // doubleToLongBits makes all NaN one
            long read = Double.doubleToLongBits(NumberText.parse(text).orElseThrow());
            assertEquals(Double.doubleToLongBits(value), read, () -> text + ", of seed 17");
        }
    }

    @Test
    void everyFloatReadsBackToItself() {
        SplittableRandom random = new SplittableRandom(18);
        for (int i = 0; i < 4_000; i++) {
            float value = Float.intBitsToFloat(random.nextInt());
            String text = NumberText.of(value);
            int read = Float.floatToIntBits(NumberText.parseFloat(text).orElseThrow());
            assertEquals(Float.floatToIntBits(value), read, () -> text + ", of seed 18");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "+1", "-1.", ".5", "1e3", "1E+3", "1e-3", "inf", "-Infinity", "NaN"})
    void readsEveryUsualSpelling(String text) {
        assertThat(NumberText.isNumber(text)).isTrue();
        assertThat(NumberText.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "-", "e3", "1e", "1d", "1f", "0x1p3", "1_000", "1,5", " 1", "٣", "infinite", "--1"})
    void readsNothingElse(String text) {
        assertThat(NumberText.isNumber(text)).isFalse();
        assertThat(NumberText.parse(text)).isEmpty();
        assertThat(NumberText.parseFloat(text)).isEmpty();
    }

    @Test
    void refusesALongRunOfDigitsInLinearTime() {
        String hostile = "1".repeat(60_000) + "x";
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(NumberText.isNumber(hostile)).isFalse());
    }
}
