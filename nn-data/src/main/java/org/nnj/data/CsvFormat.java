package org.nnj.data;

import com.google.common.collect.ImmutableList;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.nnj.api.component.Check;
import org.nnj.api.component.Component;

/**
 * How a CSV file is written. Blanks around a field do not count, empty lines are passed over, a quote inside quotes is
 * doubled (RFC 4180).
 *
 * @param separator what stands between fields, one character; empty to detect it: whichever of comma, semicolon, tab
 *     and {@code |} is most frequent in the first line, outside quotes
 * @param quote what stands around fields that contain a separator or line break, one character
 * @param skippedLines how many lines at the beginning are neither names nor values, 0 or more
 * @param header whether the first line after those holds names; without names, the columns are called {@code 1}, {@code 2}, …
 * @param decimalComma whether {@code 1,5} is one and a half; the separator is then not a comma
 * @param charset the encoding, such as {@code UTF-8} or {@code ISO-8859-1}; a byte order mark goes before it
 * @param missing what stands for a value that is not there
 */
public record CsvFormat(
        String separator,
        String quote,
        int skippedLines,
        Header header,
        boolean decimalComma,
        String charset,
        List<String> missing)
        implements Component {

    /** Whether the first line holds names. */
    public enum Header {
        /** It does if none of its fields is a number. */
        DETECT,
        /** It does. */
        PRESENT,
        /** It holds values. */
        ABSENT
    }

    /** Everything as it is mostly found: separator and header are detected, quotes are double, the encoding is UTF-8. */
    public CsvFormat() {
        this("", "\"", 0, Header.DETECT, false, "UTF-8", ImmutableList.of("", "?", "NA", "N/A", "NaN", "nan", "null"));
    }

    /** Checks that the characters can be told apart. */
    public CsvFormat {
        missing = ImmutableList.copyOf(missing);
        Check.that(
                separator.isEmpty() || isMark(separator),
                "csv-format.separator",
                "one character that is neither a line break nor part of a number, or none",
                "'" + separator + "'");
        Check.that(
                isMark(quote) && !quote.equals(separator),
                "csv-format.quote",
                "one character that is neither the separator nor part of a number",
                "'" + quote + "'");
        Check.that(!decimalComma || !separator.equals(","), "csv-format.separator", "no decimal comma", "','");
        Check.atLeast("csv-format.skipped-lines", skippedLines, 0);
        requireCharset(charset);
    }

    private static boolean isMark(String text) {
        return text.length() == 1
                && "\r\n\0".indexOf(text.charAt(0)) < 0
                && !Character.isLetterOrDigit(text.charAt(0))
                && !Character.isSurrogate(text.charAt(0))
                && "+-.".indexOf(text.charAt(0)) < 0;
    }

    private static void requireCharset(String charset) {
        try {
            Check.that(Charset.forName(charset).canEncode(), "csv-format.charset", "an encoding", "'" + charset + "'");
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new IllegalArgumentException(
                    "csv-format.charset: expected a known encoding such as UTF-8 or ISO-8859-1, but was '" + charset
                            + "'",
                    unknown);
        }
    }

    /**
     * With another separator.
     *
     * @param character what stands between fields
     * @return another format
     */
    public CsvFormat withSeparator(char character) {
        return new CsvFormat(String.valueOf(character), quote, skippedLines, header, decimalComma, charset, missing);
    }

    /**
     * With lines at the beginning that are neither names nor values.
     *
     * @param lines how many, 0 or more
     * @return another format
     */
    public CsvFormat skipping(int lines) {
        return new CsvFormat(separator, quote, lines, header, decimalComma, charset, missing);
    }

    /**
     * With names in the first line, or without.
     *
     * @param newHeader whether there are names
     * @return another format
     */
    public CsvFormat withHeader(Header newHeader) {
        return new CsvFormat(separator, quote, skippedLines, newHeader, decimalComma, charset, missing);
    }

    /**
     * With decimal commas, and so with another separator.
     *
     * @return another format
     */
    public CsvFormat withDecimalComma() {
        return new CsvFormat(separator, quote, skippedLines, header, true, charset, missing);
    }

    /**
     * With another encoding.
     *
     * @param name such as {@code ISO-8859-1}
     * @return another format
     */
    public CsvFormat withCharset(String name) {
        return new CsvFormat(separator, quote, skippedLines, header, decimalComma, name, missing);
    }

    /**
     * With other texts that stand for a value that is not there.
     *
     * @param texts in place of those so far
     * @return another format
     */
    public CsvFormat withMissing(String... texts) {
        return new CsvFormat(separator, quote, skippedLines, header, decimalComma, charset, List.of(texts));
    }
}
