package org.nnj.api.component;

import java.util.regex.Pattern;

/** Strings as text: a bare word where nothing in it could be mistaken, otherwise in double quotes. */
final class StringText {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_.:/+@%-]+");

    private StringText() {}

    static String of(String value) {
        return SAFE.matcher(value).matches() ? value : '"' + escaped(value) + '"';
    }

    private static String escaped(String value) {
        StringBuilder text = new StringBuilder();
        // a pair of surrogates is one code point here, so that only a lone one, which no file can hold, is escaped
        value.codePoints().forEach(point -> {
            switch (point) {
                case '"', '\\' -> text.append('\\').append((char) point);
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> appendReadable(text, point);
            }
        });
        return text.toString();
    }

    private static void appendReadable(StringBuilder text, int point) {
        int type = Character.getType(point);
        boolean unreadable = Character.isISOControl(point)
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
        if (unreadable) {
            text.append(String.format("\\u%04x", point));
        } else {
            text.appendCodePoint(point);
        }
    }
}
