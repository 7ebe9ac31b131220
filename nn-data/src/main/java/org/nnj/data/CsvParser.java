package org.nnj.data;

import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one CSV file and trusts nothing in it. */
final class CsvParser extends AbstractBaseCsvCallbackHandler<Boolean> {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int PEEKED = 1 << 16;
    /** FastCSV reads pieces of up to 8,192 characters into a buffer that must hold two of them and the field. */
    private static final int PIECES = 1 << 14;

    private final String name;
    private final CsvFormat format;
    private final CsvLimits limits;
    private final Set<String> missing;
    private final char point;
    private final List<String> first = new ArrayList<>();
    private final List<CsvColumn> columns = new ArrayList<>();
    private boolean beforeFirst = true;
    private boolean hasHeader;
    private int line = 1;
    private int fields;
    private String start = "";
    private int rows;
    private int[] lines = new int[64];

    CsvParser(String name, CsvFormat format, CsvLimits limits) {
        this.name = name;
        this.format = format;
        this.limits = limits;
        this.missing = ImmutableSet.copyOf(format.missing());
        this.point = format.decimalComma() ? ',' : '.';
    }

    CsvTable read(InputStream in) throws IOException {
        try (BufferedReader text = new BufferedReader(new CsvText(in, name, format, limits))) {
            skipLines(text);
            parse(text, separator(text));
        }
        if (rows == 0) {
            throw new IOException(name + ": expected at least one row of values, but was none");
        }
        return new CsvTable(name, hasHeader, columns, rows, lines);
    }

    private void skipLines(BufferedReader text) throws IOException {
        for (int i = 0; i < format.skippedLines(); i++) {
            int c = text.read();
            while (c >= 0 && c != '\n' && c != '\r') {
                c = text.read();
            }
            text.mark(1);
            if (c == '\r' && text.read() != '\n') {
                text.reset();
            }
        }
    }

    private void parse(BufferedReader text, char separator) throws IOException {
        try (CsvReader<Boolean> reader = CsvReader.builder()
                        .fieldSeparator(separator)
                        .quoteCharacter(format.quote().charAt(0))
                        .commentStrategy(CommentStrategy.NONE)
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE) // checked here, with our own words
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .trimWhitespacesAroundQuotes(true)
                        .detectBomHeader(false)
                        .maxBufferSize(Math.max(limits.fieldLength(), 1) + PIECES)
                        .build(this, text);
                CloseableIterator<Boolean> records = reader.iterator()) {
            while (records.hasNext()) {
                records.next();
            }
        } catch (CsvParseException | UncheckedIOException broken) {
            throw CsvError.within(broken, new IOException(place() + ": " + problem(broken), broken));
        }
    }

    /** What is wrong with a field before which the parser gave up; it says so only in words. */
    private String problem(RuntimeException broken) {
        String message = String.valueOf(broken.getMessage());
        if (message.startsWith("Unclosed quoted field")) {
            return "expected a closing quote, but the file ends";
        }
        if (message.startsWith("Unexpected character after closing quote")) {
            return "expected a separator or the end of the line after a closing quote, but was another character";
        }
        return tooLong();
    }

    private String tooLong() {
        return "expected at most " + limits.fieldLength()
                + " characters in a field, but was more; is a quote not closed?";
    }

    /** Where the next field begins. */
    private String place() {
        return place(fields);
    }

    private String place(int index) {
        return name + ", line " + line + ", column " + (index + 1);
    }

    /** The separator of the format, or the one that is most frequent in the first line that is not empty. */
    private char separator(BufferedReader text) throws IOException {
        if (!format.separator().isEmpty()) {
            return format.separator().charAt(0);
        }
        text.mark(PEEKED + 1);
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        boolean empty = true;
        for (int i = 0; i < PEEKED; i++) {
            int c = text.read();
            boolean lineEnds = c == '\n' || c == '\r';
            if (c < 0 || lineEnds && !quoted && !empty) {
                break;
            }
            empty &= lineEnds;
            quoted ^= c == format.quote().charAt(0);
            for (int s = 0; s < SEPARATORS.length && !quoted; s++) {
                counts[s] += c == SEPARATORS[s] ? 1 : 0;
            }
        }
        text.reset();
        return mostFrequent(counts);
    }

    private char mostFrequent(int[] counts) {
        if (format.decimalComma()) {
            counts[0] = -1;
        }
        int best = format.decimalComma() ? 1 : 0;
        for (int s = 0; s < SEPARATORS.length; s++) {
            best = counts[s] > counts[best] ? s : best;
        }
        return SEPARATORS[best];
    }

    @Override
    protected void handleBegin(long startingLine) {
        line = Ints.saturatedCast(startingLine + format.skippedLines());
        fields = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int from, int length, boolean quoted) {
        if (index >= limits.columns()) {
            throw CsvError.unchecked(name + ", line " + line + ": expected at most " + limits.columns()
                    + " columns, but was more; is the separator another one?");
        }
        if (length > limits.fieldLength()) {
            throw CsvError.unchecked(place() + ": " + tooLong());
        }
        String field = new String(buffer, from, length).strip();
        fields++;
        if (beforeFirst) {
            first.add(field);
        } else if (index == 0) {
            start = field; // it waits for the second: alone it may be a line of blanks
        } else if (index < columns.size()) {
            if (index == 1) {
                add(0, start);
            }
            add(index, field);
        }
    }

    private void add(int index, String field) {
        CsvColumn column = columns.get(index);
        if (missing.contains(field)) {
            column.addMissing();
            return;
        }
        double value = DecimalText.parse(field, point);
        if (Double.isInfinite(value)) {
            throw CsvError.unchecked(column.where(name, line) + ": expected a number of at most " + Double.MAX_VALUE
                    + ", but was " + CsvError.quoted(field));
        }
        column.add(field, value, line);
    }

    @Override
    protected Boolean buildRecord() {
        if (fields > 0 && beforeFirst) {
            begin();
        } else if (fields > 1 || fields == 1 && (columns.size() == 1 || !start.isEmpty())) {
            endRow();
        }
        return true; // a line without fields or with blanks alone is an empty line
    }

    private void endRow() {
        if (fields != columns.size()) {
            throw CsvError.unchecked(name + ", line " + line + ": expected " + columns.size()
                    + (columns.size() == 1 ? " field" : " fields") + ", as in the first line, but was " + fields);
        }
        if (fields == 1) {
            add(0, start);
        }
        countRow();
    }

    /** Makes the columns from the first line, which is names or values. */
    private void begin() {
        if (first.size() == 1 && first.get(0).isEmpty()) {
            first.clear();
            return;
        }
        beforeFirst = false;
        hasHeader = isHeader();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < first.size(); i++) {
            String column = hasHeader ? first.get(i) : "";
            String unique = column.isEmpty() ? Integer.toString(i + 1) : column;
            Integer other = seen.put(unique, i + 1);
            if (other != null) {
                throw CsvError.unchecked(place(i) + ": expected a name of its own, but " + CsvError.quoted(unique)
                        + " is the name of column " + other + " too");
            }
            columns.add(new CsvColumn(unique, i + 1, limits));
        }
        if (!hasHeader) {
            for (int i = 0; i < first.size(); i++) {
                add(i, first.get(i));
            }
            countRow();
        }
    }

    private boolean isHeader() {
        return switch (format.header()) {
            case PRESENT -> true;
            case ABSENT -> false;
            case DETECT -> first.stream().allMatch(field -> Double.isNaN(DecimalText.parse(field, point)));
        };
    }

    private void countRow() {
        if (rows == limits.rows()) {
            throw CsvError.unchecked(
                    name + ", line " + line + ": expected at most " + limits.rows() + " rows, but was more");
        }
        if ((rows + 1L) * columns.size() > limits.values()) {
            throw CsvError.unchecked(name + ", line " + line + ": expected at most " + limits.values()
                    + " values, but was more in " + columns.size() + " columns");
        }
        if (rows == lines.length) {
            lines = Arrays.copyOf(lines, 2 * rows);
        }
        lines[rows++] = line;
    }
}
