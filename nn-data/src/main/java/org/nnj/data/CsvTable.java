package org.nnj.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A CSV file as it was read.
 *
 * @param file what messages call it
 * @param lines where each row begins, counted from 1; longer than there are rows
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record CsvTable(String file, boolean hasHeader, List<CsvColumn> columns, int rows, int[] lines) {

    private static final int MOST_SHOWN = 20;

    static CsvTable read(Path path, CsvFormat format, CsvLimits limits) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return read(in, String.valueOf(path.getFileName()), format, limits);
        }
    }

    static CsvTable read(InputStream in, String name, CsvFormat format, CsvLimits limits) throws IOException {
        return new CsvParser(name, format, limits).read(in);
    }

    /** The index of the column of that name. */
    int named(String name) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        throw unknown(name);
    }

    /** The index of the column of that name or else, counted from 1, at that place; −1 is the last. */
    int find(String nameOrNumber) throws IOException {
        boolean isName = columns.stream().anyMatch(column -> column.name().equals(nameOrNumber));
        if (!isName && nameOrNumber.matches("-?[1-9][0-9]{0,8}")) {
            int number = Integer.parseInt(nameOrNumber);
            int index = number < 0 ? columns.size() + number : number - 1;
            if (index >= 0 && index < columns.size()) {
                return index;
            }
        }
        return named(nameOrNumber);
    }

    private IOException unknown(String wanted) {
        List<String> shown = columns.stream()
                .limit(MOST_SHOWN)
                .map(column -> CsvError.quoted(column.name()))
                .toList();
        return new IOException(file + ": expected a column " + CsvError.quoted(wanted) + ", but there is only "
                + String.join(", ", shown) + (columns.size() > MOST_SHOWN ? ", …" : ""));
    }

    /** Refuses the first missing value of a column. */
    void requireAllThere(CsvColumn column) throws IOException {
        if (column.missing() == 0) {
            return;
        }
        for (int row = 0; row < rows; row++) {
            if (column.isMissing(row)) {
                throw new IOException(column.where(file, lines[row]) + ": expected a value, but it is missing");
            }
        }
    }
}
