package org.nnj.api.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * A small table of text, with a title for each column.
 *
 * @param columns the titles
 * @param rows the cells, each row as long as the titles
 */
public record Table(List<String> columns, List<List<String>> rows) {

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

    /** The table as aligned text, first column to the left, the others to the right. */
    @Override
    public String toString() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns);
        lines.addAll(rows);
        int[] widths = new int[columns.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String gap = " ".repeat(widths[i] - line.get(i).length());
                row.append(i == 0 ? line.get(i) + gap : "  " + gap + line.get(i));
            }
            text.append(row.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
