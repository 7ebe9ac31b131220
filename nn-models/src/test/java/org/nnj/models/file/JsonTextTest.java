package org.nnj.models.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases of RFC 8259. */
class JsonTextTest {

    @Test
    void anObjectIsReadNameByName() {
        JsonText json = new JsonText(" { \"a\" : [1, -2] ,\n\"b\":\"c\" } ");
        json.beginObject();
        assertThat(json.nextName()).isTrue();
        assertThat(json.name()).isEqualTo("a");
        json.beginArray();
        assertThat(json.nextItem()).isTrue();
        assertThat(json.whole()).isEqualTo(1);
        assertThat(json.nextItem()).isTrue();
        assertThat(json.whole()).isEqualTo(-2);
        assertThat(json.nextItem()).isFalse();
        assertThat(json.nextName()).isTrue();
        assertThat(json.string()).isEqualTo("c");
        assertThat(json.nextName()).isFalse();
        assertThat(json.isAtEnd()).isTrue();
    }

    @Test
    void escapesAreResolved() {
        assertThat(new JsonText("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\ude00x\"").string())
                .isEqualTo("\"\\/\b\f\n\r\té😀x");
    }

    @ParameterizedTest
    @CsvSource({"{, OBJECT", "[, ARRAY", "'\"', STRING", "0, WHOLE", "-12, WHOLE", "1.0, FRACTION", "1e3, FRACTION"})
    void kindsAreTold(String text, JsonText.Kind kind) {
        assertThat(new JsonText(text).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "-1.25e-3", "1E+2", "123456789012345678901234567890", "0"})
    void numbersAreReadAsJavaReadsThem(String text) {
        assertThat(new JsonText(text).numberOrNull()).isEqualTo(Double.parseDouble(text));
    }

    @Test
    void nullIsNoNumber() {
        assertThat(new JsonText("null").numberOrNull()).isNaN();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "+1", "01", "1.", ".5", "1e", "-", "NaN", "Infinity", "nul", "x"})
    void whatIsNoNumberIsRefused(String text) {
        assertThatThrownBy(() -> new JsonText(text).numberOrNull()).isInstanceOf(JsonText.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a", "\"a\nb\"", "\"\\x\"", "\"\\u12g4\"", "\"\\u12", "'a'", "\"\\"})
    void whatIsNoStringIsRefused(String text) {
        assertThatThrownBy(() -> new JsonText(text).string()).isInstanceOf(JsonText.Malformed.class);
    }

    @Test
    void commasStandBetweenValues() {
        JsonText json = new JsonText("[1 2]");
        json.beginArray();
        json.nextItem();
        json.whole();
        assertThatThrownBy(json::nextItem)
                .isInstanceOf(JsonText.Malformed.class)
                .hasMessage("expected ',', but was '2'");
    }

    @Test
    void numbersBeyondALongAreRefusedWithTheirPlace() {
        JsonText json = new JsonText("  9223372036854775808");
        assertThatThrownBy(json::whole)
                .isInstanceOfSatisfying(
                        JsonText.Malformed.class,
                        e -> assertThat(e.position()).isEqualTo(2))
                .hasMessage("expected a whole number within the range of a long, but was '9'");
    }

    @Test
    void aNumberWithoutEndIsRefused() {
        assertThatThrownBy(() -> new JsonText("1".repeat(5000)).numberOrNull()).isInstanceOf(JsonText.Malformed.class);
    }
}
