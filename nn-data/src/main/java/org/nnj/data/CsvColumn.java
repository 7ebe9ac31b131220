package org.nnj.data;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One column of a CSV file as it was read: numbers as long as there is a number in it, and texts by their index as long
 * as there are not too many different ones. What it is can so be decided at the end, without reading twice.
 */
final class CsvColumn {

    /** The index of a text that is missing. */
    static final int NONE = -1;

    private static final int FIRST_ROWS = 64;
    private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8L;

    private final String name;
    private final int number;
    private final int mostCategories;
    private final Map<String, Integer> categories = new LinkedHashMap<>();
    private double[] numbers = new double[FIRST_ROWS];
    private int[] codes = new int[FIRST_ROWS];
    private final BitSet absent = new BitSet();
    private int rows;
    private int missing;
    private int numeric;
    private boolean tooMany;
    private String firstText = "";
    private int firstTextLine;

    /**
     * An empty column.
     *
     * @param number counted from 1
     */
    CsvColumn(String name, int number, CsvLimits limits) {
        this.name = name;
        this.number = number;
        this.mostCategories = limits.categories();
    }

    String name() {
        return name;
    }

    int number() {
        return number;
    }

    int rows() {
        return rows;
    }

    int missing() {
        return missing;
    }

    void addMissing() {
        grow();
        numbers[rows] = Double.NaN;
        setCode(NONE);
        absent.set(rows);
        rows++;
        missing++;
    }

    /**
     * Adds a value that is there.
     *
     * @param value the text as a number, NaN if it is none
     */
    void add(String text, double value, int line) {
        grow();
        numbers[rows] = value;
        if (!Double.isNaN(value)) {
            numeric++;
        } else if (firstTextLine == 0) {
            firstText = text;
            firstTextLine = line;
        }
        setCode(code(text));
        rows++;
    }

    /** Where there are too many texts, nobody asks for their indices. */
    private void setCode(int code) {
        if (!tooMany) {
            codes[rows] = code;
        }
    }

    private int code(String text) {
        if (tooMany) {
            return NONE;
        }
        Integer known = categories.get(text);
        if (known != null) {
            return known;
        }
        if (categories.size() == mostCategories) {
            tooMany = true;
            return NONE;
        }
        categories.put(text, categories.size());
        return categories.size() - 1;
    }

    private void grow() {
        if (rows == numbers.length) {
            int size = (int) Math.min(LONGEST_ARRAY, 2L * rows);
            numbers = Arrays.copyOf(numbers, size);
            codes = tooMany ? new int[0] : Arrays.copyOf(codes, size);
        }
    }

    boolean isMissing(int row) {
        return absent.get(row);
    }

    /** Whether it is a column of numbers: it is if every value that is there is one. */
    boolean isNumeric() {
        return firstTextLine == 0;
    }

    /** Whether numbers and texts are mixed so that texts look like mistakes: at least half of the values are numbers. */
    boolean isDoubtful() {
        return !isNumeric() && 2L * numeric >= rows - missing;
    }

    /** The value of each row; NaN where it is missing. Longer than there are rows. */
    double[] numbers() {
        return numbers;
    }

    /** The index of each row's text among {@link #texts}; {@link #NONE} where it is missing. Longer than there are rows. */
    int[] codes() {
        return codes;
    }

    /** The different texts, in the order in which they came. */
    List<String> texts() {
        return List.copyOf(categories.keySet());
    }

    /** Whether there are more different texts than allowed; then codes say nothing. */
    boolean hasTooManyTexts() {
        return tooMany;
    }

    /** {@code iris.csv, line 17, column 'age' (3)}. */
    String where(String file, int line) {
        return file + ", line " + line + ", column " + shown();
    }

    /** {@code iris.csv, column 'age' (3)}. */
    String where(String file) {
        return file + ", column " + shown();
    }

    private String shown() {
        return name.equals(Integer.toString(number)) ? name : CsvError.quoted(name) + " (" + number + ")";
    }

    /** Refuses texts that look like mistakes among numbers. */
    void requireNumbers(CsvTable table) throws IOException {
        if (isNumeric()) {
            return;
        }
        boolean maybeHeader = !table.hasHeader() && firstTextLine == table.lines()[0];
        throw new IOException(where(table.file(), firstTextLine) + ": expected a number"
                + (numeric == 0 ? "" : ", as in " + numeric + (numeric == 1 ? " other line" : " other lines"))
                + ", but was " + CsvError.quoted(firstText)
                + (maybeHeader
                        ? "; is it a header, or are there lines to skip?"
                        : "; name it among what is missing, or the column among the categorical ones"));
    }

    void requireFewTexts(String file) throws IOException {
        if (tooMany) {
            throw new IOException(where(file) + ": expected at most " + mostCategories
                    + " different texts, but was more, such as " + CsvError.quoted(texts().get(0))
                    + "; ignore the column, or allow more");
        }
    }
}
