package org.nnj.data;

import org.nnj.api.component.Check;
import org.nnj.api.component.Component;

/**
 * How much of a CSV file is read before it is refused, so that no file takes more memory or time than was meant.
 *
 * @param columns the most fields in a line
 * @param rows the most lines of values
 * @param fieldLength the most characters in a field
 * @param categories the most different texts in a column
 * @param bytes the most bytes, counted after decompression
 * @param values the most fields together, and the most numbers that they become: each takes 8 bytes, some of them for a
 *     while 20
 */
public record CsvLimits(int columns, int rows, int fieldLength, int categories, long bytes, int values)
        implements Component {

    private static final int MOST_VALUES = 2_000_000_000;

    /** 10,000 columns, 10 million rows, 10,000 characters a field, 256 categories, 1 GiB, 100 million values. */
    public CsvLimits() {
        this(10_000, 10_000_000, 10_000, 256, 1L << 30, 100_000_000);
    }

    /** Checks the ranges. */
    public CsvLimits {
        Check.atLeast("csv-limits.columns", columns, 1);
        Check.atLeast("csv-limits.rows", rows, 1);
        Check.atLeast("csv-limits.field-length", fieldLength, 1);
        Check.atLeast("csv-limits.categories", categories, 1);
        Check.atLeast("csv-limits.bytes", bytes, 1);
        Check.that(values >= 1 && values <= MOST_VALUES, "csv-limits.values", "in [1, " + MOST_VALUES + "]", values);
    }
}
