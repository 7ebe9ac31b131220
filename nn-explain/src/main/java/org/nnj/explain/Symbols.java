package org.nnj.explain;

/** The letters of the derivation, with the layer written above: {@code z¹}, {@code (W²)ᵀ}. */
final class Symbols {

    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Symbols() {}

    /** A letter with the layer as its superscript. */
    static String of(String letter, int layer) {
        StringBuilder text = new StringBuilder(letter);
        Integer.toString(layer).chars().forEach(digit -> text.append(DIGITS.charAt(digit - '0')));
        return text.toString();
    }

    /** The derivative of the cost by something. */
    static String gradient(String symbol) {
        return "∂C/∂" + symbol;
    }
}
