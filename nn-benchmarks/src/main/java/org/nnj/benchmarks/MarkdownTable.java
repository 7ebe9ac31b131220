package org.nnj.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table that can be read as it is and pasted into a page. The first column is set to the left, the others to the right. */
public final class MarkdownTable {

    /** Room for a rule with its colon. */
    private static final int NARROWEST = 3;

    private final List<List<String>> rows = new ArrayList<>();

    /**
     * Begins a table.
     *
     * @param head what stands over the columns
     */
    public MarkdownTable(String... head) {
        rows.add(List.of(head));
    }

    /**
     * Adds a row.
     *
     * @param row as many cells as the head has
     */
    public void add(List<String> row) {
        rows.add(List.copyOf(row));
    }

    @Override
    public String toString() {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        Arrays.fill(widths, NARROWEST);
        for (List<String> row : rows) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            append(text, rows.get(i), widths);
            if (i == 0) {
                appendRule(text, widths);
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, List<String> row, int[] widths) {
        for (int column = 0; column < widths.length; column++) {
            String space = " ".repeat(widths[column] - row.get(column).length());
            text.append("| ")
                    .append(column == 0 ? row.get(column) + space : space + row.get(column))
                    .append(' ');
        }
        text.append("|\n");
    }

    private static void appendRule(StringBuilder text, int[] widths) {
        for (int column = 0; column < widths.length; column++) {
            text.append("| ").append("-".repeat(widths[column] - 1)).append(column == 0 ? "- " : ": ");
        }
        text.append("|\n");
    }
}
