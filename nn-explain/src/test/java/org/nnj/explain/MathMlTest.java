package org.nnj.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MathMlTest {

    @Test
    void raisedSignsBecomeSuperscripts() {
        assertThat(MathMl.inline("z¹²"))
                .isEqualTo(
                        "<math><mrow><msup><mi class=\"vector\" mathvariant=\"normal\">z</mi><mn>12</mn></msup></mrow></math>");
    }

    @Test
    void aDerivativeIsAFractionOfItsOwnLine() {
        assertThat(MathMl.block("∂C/∂b²"))
                .isEqualTo("<math display=\"block\"><mrow><mfrac>"
                        + "<mrow><mo form=\"prefix\" lspace=\"0\" rspace=\"0\">∂</mo><mi>C</mi></mrow>"
                        + "<mrow><mo form=\"prefix\" lspace=\"0\" rspace=\"0\">∂</mo><msup><mi class=\"vector\" mathvariant=\"normal\">b</mi>"
                        + "<mn>2</mn></msup></mrow></mfrac></mrow></math>");
    }

    @Test
    void aBracketIsTransposedAsOne() {
        assertThat(MathMl.inline("(x)ᵀ"))
                .isEqualTo(
                        "<math><mrow><msup><mrow><mo>(</mo><mrow><mi class=\"vector\" mathvariant=\"normal\">x</mi></mrow>"
                                + "<mo>)</mo></mrow><mi>T</mi></msup></mrow></math>");
    }

    @Test
    void sumsHaveTheirIndexBelow() {
        assertThat(MathMl.inline("Σₘ L"))
                .isEqualTo("<math><mrow><munder><mo largeop=\"true\" movablelimits=\"false\">∑</mo><mi>m</mi></munder>"
                        + "<mspace width=\"0.14em\"/><mi>L</mi></mrow></math>");
    }

    @Test
    void wordsStayWords() {
        assertThat(MathMl.inline("l2′(W) of conv-1"))
                .isEqualTo(
                        "<math><mrow><msup><mtext>l2</mtext><mi>′</mi></msup>"
                                + "<mrow><mo>(</mo><mrow><mi class=\"vector\" mathvariant=\"normal\">W</mi></mrow><mo>)</mo></mrow>"
                                + "<mspace width=\"0.28em\"/><mtext>of</mtext><mspace width=\"0.28em\"/><mtext>conv-1</mtext></mrow></math>");
    }

    @Test
    void aBracketThatIsNeverClosedEndsWithTheText() {
        assertThat(MathMl.inline("(L"))
                .isEqualTo("<math><mrow><mrow><mo>(</mo><mrow><mi>L</mi></mrow><mo>)</mo></mrow></mrow></math>");
    }

    @Test
    void markupIsText() {
        assertThat(MathMl.inline("<b>&"))
                .isEqualTo("<math><mrow><mo>&lt;</mo><mi class=\"vector\" mathvariant=\"normal\">b</mi>"
                        + "<mo>&gt;</mo><mo>&amp;</mo></mrow></math>");
    }

    @Test
    void everyFormulaOfATraceIsBalanced() {
        for (TraceStep step : HostileNames.trace().steps()) {
            String math = MathMl.block(step.formula());
            assertThat(math.split("<mrow>", -1).length).as(step.formula()).isEqualTo(math.split("</mrow>", -1).length);
            String typeset = math.replaceAll("<[^>]*>", "").replace('∑', 'Σ');
            String written = Html.escape(step.formula());
            assertThat(signs(typeset)).as(step.formula()).isEqualTo(signs(written));
        }
    }

    /** All signs but spaces and strokes, which are typeset, in a fixed order; raised and lowered ones as they stand in scripts. */
    private static String signs(String text) {
        return text.chars()
                .filter(sign -> sign != ' ' && sign != '/')
                .map(sign -> "⁰¹²³⁴⁵⁶⁷⁸⁹ᵀₛₘ".indexOf(sign) < 0
                        ? sign
                        : "0123456789Tsm".charAt("⁰¹²³⁴⁵⁶⁷⁸⁹ᵀₛₘ".indexOf(sign)))
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
