package org.nnj.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * A formula as it stands in a trace, {@code ∂C/∂W² = 1/M Σₘ δ² (a¹)ᵀ}, typeset as MathML Core, which browsers draw without any
 * library. Fractions are built up, raised and lowered signs become superscripts and subscripts, words stay words.
 */
final class MathMl {

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹ᵀ′";
    private static final String RAISED_AS = "0123456789T′";
    private static final String LOWERED = "ₛₘ";
    private static final String LOWERED_AS = "sm";
    /** Vectors and matrices of the derivation; everything else of one letter is a number. */
    private static final String BOLD = "WbzaxyδJg";

    private final String text;
    private final boolean builtUp;
    private int at;

    private MathMl(String text, boolean builtUp) {
        this.text = text;
        this.builtUp = builtUp;
    }

    /** The formula as a block of its own. */
    static String block(String formula) {
        return "<math display=\"block\">" + new MathMl(formula, true).row(false) + "</math>";
    }

    /** The formula within a line: fractions keep their stroke. */
    static String inline(String formula) {
        return "<math>" + new MathMl(formula, false).row(false) + "</math>";
    }

    /** What stands up to the end, or up to the bracket that closes. */
    private String row(boolean bracketed) {
        List<String> items = new ArrayList<>();
        boolean factor = false;
        boolean afterWord = false;
        while (at < text.length() && !(bracketed && text.charAt(at) == ')')) {
            boolean apart = text.charAt(at) == ' ';
            skipSpaces();
            if (at == text.length()) {
                break;
            }
            boolean operator = isOperator(text.charAt(at));
            String item = operator ? operator() : fraction();
            boolean word = item.startsWith("<mtext>");
            if (factor && apart && !operator) {
                items.add(word || afterWord ? "<mspace width=\"0.28em\"/>" : "<mspace width=\"0.14em\"/>");
            }
            items.add(item);
            factor = !operator;
            afterWord = word;
        }
        return "<mrow>" + String.join("", items) + "</mrow>";
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private static boolean isOperator(char sign) {
        return !Character.isLetterOrDigit(sign) && sign != '∂' && sign != '(' && sign != 'Σ';
    }

    private String operator() {
        return "<mo>" + Html.escape(String.valueOf(text.charAt(at++))) + "</mo>";
    }

    private String fraction() {
        String above = scripted();
        if (at < text.length() - 1 && text.charAt(at) == '/') {
            at++;
            String below = scripted();
            return builtUp
                    ? "<mfrac>" + above + below + "</mfrac>"
                    : "<mrow>" + above + "<mo lspace=\"0\" rspace=\"0\">/</mo>" + below + "</mrow>";
        }
        return above;
    }

    /** One thing with what is raised or lowered behind it; behind the sign of a derivative, both are one. */
    private String scripted() {
        char sign = text.charAt(at);
        if (sign == '∂') {
            at++;
            return "<mrow><mo form=\"prefix\" lspace=\"0\" rspace=\"0\">∂</mo>" + scripted() + "</mrow>";
        }
        if (sign == 'Σ') {
            at++;
            String below = scripts(LOWERED, LOWERED_AS);
            return "<munder><mo largeop=\"true\" movablelimits=\"false\">∑</mo>" + identifier(below) + "</munder>";
        }
        String base = atom();
        String raised = scripts(RAISED, RAISED_AS);
        String lowered = scripts(LOWERED, LOWERED_AS);
        if (lowered.isEmpty()) {
            return raised.isEmpty() ? base : "<msup>" + base + script(raised) + "</msup>";
        }
        return raised.isEmpty()
                ? "<msub>" + base + script(lowered) + "</msub>"
                : "<msubsup>" + base + script(lowered) + script(raised) + "</msubsup>";
    }

    private String scripts(String signs, String as) {
        StringBuilder found = new StringBuilder();
        while (at < text.length() && signs.indexOf(text.charAt(at)) >= 0) {
            found.append(as.charAt(signs.indexOf(text.charAt(at++))));
        }
        return found.toString();
    }

    private static String script(String content) {
        return Character.isDigit(content.charAt(0)) ? "<mn>" + content + "</mn>" : identifier(content);
    }

    private String atom() {
        if (text.charAt(at) == '(') {
            at++;
            String inner = row(true);
            at = Math.min(text.length(), at + 1);
            return "<mrow><mo>(</mo>" + inner + "<mo>)</mo></mrow>";
        }
        int from = at;
        while (at < text.length() && isPartOfWord(from)) {
            at++;
        }
        if (at == from) {
            return operator();
        }
        String word = text.substring(from, at);
        if (Character.isDigit(word.charAt(0))) {
            return "<mn>" + word + "</mn>";
        }
        return word.length() == 1 ? identifier(word) : "<mtext>" + Html.escape(word) + "</mtext>";
    }

    private boolean isPartOfWord(int from) {
        char sign = text.charAt(at);
        if (RAISED.indexOf(sign) >= 0 || LOWERED.indexOf(sign) >= 0) {
            return false;
        }
        boolean hyphen =
                sign == '-' && at > from && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        return hyphen || Character.isLetterOrDigit(sign);
    }

    private static String identifier(String letter) {
        String kind = BOLD.contains(letter) ? " class=\"vector\" mathvariant=\"normal\"" : "";
        return "<mi" + kind + ">" + Html.escape(letter) + "</mi>";
    }
}
