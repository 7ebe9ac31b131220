package org.nnj.api.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nnj.api.component.TextForm.Argument;
import org.nnj.api.component.TextForm.Call;
import org.nnj.api.component.TextForm.Items;
import org.nnj.api.component.TextForm.Quoted;
import org.nnj.api.component.TextForm.Word;

class TextParserTest {

    @Test
    void nameAloneIsAWord() {
        assertThat(parse("relu")).isEqualTo(new Word("relu"));
    }

    @Test
    void whiteSpaceAroundAnythingDoesNotCount() {
        assertThat(parse(" \n dense ( units\t= 32 , activation = leaky relu ) "))
                .isEqualTo(new Call(
                        "dense", List.of(named("units", new Word("32")), named("activation", new Word("leaky relu")))));
    }

    @Test
    void argumentsMayBeAbsentOrWithoutAName() {
        assertThat(parse("relu()")).isEqualTo(new Call("relu", List.of()));
        assertThat(parse("leaky-relu(0.2)")).isEqualTo(new Call("leaky-relu", List.of(positional(new Word("0.2")))));
    }

    @Test
    void listsAndComponentsNest() {
        assertThat(parse("a(b=[c(1), [], d])"))
                .isEqualTo(new Call(
                        "a",
                        List.of(named(
                                "b",
                                new Items(List.of(
                                        new Call("c", List.of(positional(new Word("1")))),
                                        new Items(List.of()),
                                        new Word("d")))))));
    }

    @Test
    void quotesHoldWhatAWordCannot() {
        assertThat(parse("\"a(b)=[c], \\\"d\\\" \\\\ \\n\\r\\t\\u00e9\""))
                .isEqualTo(new Quoted("a(b)=[c], \"d\" \\ \n\r\té"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "leaky-relu(alpha=0.2 | expected ',' or ')' at position 21, but the text ended",
                "dense(units=) | expected a value at position 13, but was ')'",
                "dense(units=32,) | expected a value at position 16, but was ')'",
                "dense(=32) | expected a value at position 7, but was '='",
                "dense(a=b=c) | expected ',' or ')' at position 10, but was '='",
                "relu) | expected the end at position 5, but was ')'",
                "relu() relu | expected the end at position 8, but was 'r'",
                "relu, elu | expected the end at position 5, but was ','",
                "[a, b | expected ',' or ']' at position 6, but the text ended",
                "[a b) | expected ',' or ']' at position 5, but was ')'",
                "(a) | expected a value at position 1, but was '('",
                "`` | expected a value at position 1, but the text ended",
                "\"a | expected '\"' at position 3, but the text ended",
                "\"\\x\" | expected one of \" \\ n r t u after '\\' at position 3, but was 'x'",
                "\"\\u12g4\" | expected four hexadecimal digits at position 6, but was 'g'",
                "\"\\u12 | expected four hexadecimal digits at position 6, but the text ended",
                "\"\\ | expected one of \" \\ n r t u after '\\' at position 3, but the text ended",
            })
    void slipsAreNamedWithTheirPosition(String text, String message) {
        refused(text, "fruit '" + text + "': " + message);
    }

    @Test
    void messageStaysOnOneLine() {
        refused("a\nb\u202e(", "fruit 'a\\u000ab\\u202e(': expected a value at position 6, but the text ended");
    }

    @Test
    void longTextIsCutInTheMessage() {
        refused(
                "a".repeat(200) + "(",
                "fruit '" + "a".repeat(80) + "…': expected a value at position 202, but the text ended");
    }

    @Test
    void sixtyFourBracketsAreDeepEnough() {
        assertThat(parse("[".repeat(64) + "]".repeat(64))).isInstanceOf(Items.class);
        refused(
                "[".repeat(65),
                "fruit '" + "[".repeat(65) + "': expected at most 64 nested brackets, but was one more at position 65");
        refused(
                "a(".repeat(30_000),
                "fruit '" + "a(".repeat(40)
                        + "…': expected at most 64 nested brackets, but was one more at position 130");
    }

    @Test
    void bracketsSideBySideAreNotDeep() {
        assertThat(parse("[" + "[], ".repeat(1000) + "[]]")).isInstanceOf(Items.class);
    }

    @Test
    void lengthIsBounded() {
        assertThat(parse("a".repeat(65_536))).isInstanceOf(Word.class);
        refused(
                "a".repeat(65_537),
                "fruit '" + "a".repeat(80) + "…': expected at most 65536 characters, but was 65537");
    }

    private static TextForm parse(String text) {
        return TextParser.parse("fruit", text);
    }

    private static void refused(String text, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> parse(text)).withMessage(message);
    }

    private static Argument named(String key, TextForm value) {
        return new Argument(Optional.of(key), value);
    }

    private static Argument positional(TextForm value) {
        return new Argument(Optional.empty(), value);
    }
}
