package org.nnj.api.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * A small table of text, with a title for each column.
 *
 * @param columns the titles
 * @param rows the cells, each row as long as the titles
 */
public record Table(List<String> columns, List<List<String>> rows) {

    /** An empty cell, NaN, or a number with or without a unit. */
    private static final Pattern NUMERIC = Pattern.compile("^$|^NaN$|^[-+]?\\d");

    private static final Table EMPTY = new Table(List.of(), List.of());

    /** Copies the lists and checks that the rows are as long as the titles. */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() != columns.size()) {
                throw new IllegalArgumentException("table row " + i + ": expected " + columns.size()
                        + " cells, but was " + rows.get(i).size());
            }
        }
    }

    /**
     * A table without columns.
     *
     * @return always the same one
     */
    public static Table empty() {
        return EMPTY;
    }

    /**
     * Whether there is nothing in it.
     *
     * @return true if there are no rows
     */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The table as aligned text: columns of numbers to the right, others to the left. */
    @Override
    public String toString() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns);
        lines.addAll(rows);
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringJoiner cells = new StringJoiner("  ");
            for (int i = 0; i < columns.size(); i++) {
                cells.add(padded(line.get(i), i));
            }
            text.append(cells.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private String padded(String cell, int column) {
        int width = columns.get(column).length();
        boolean isNumeric = true;
        for (List<String> row : rows) {
            width = Math.max(width, row.get(column).length());
            isNumeric &= NUMERIC.matcher(row.get(column)).find();
        }
        String gap = " ".repeat(width - cell.length());
        return isNumeric ? gap + cell : cell + gap;
    }
}
