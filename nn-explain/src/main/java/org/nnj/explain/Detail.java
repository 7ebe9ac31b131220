package org.nnj.explain;

import org.nnj.api.component.Check;

/**
 * How much of a matrix is written out. A matrix of at most so many rows and columns is shown whole; of a larger one its upper left
 * corner of that size, its norm and a histogram.
 *
 * @param rows at least 1
 * @param columns at least 1
 * @param digits digits behind the point, or in all where a power of ten is split off; 1 to 17
 */
public record Detail(int rows, int columns, int digits) {

    /** Checks the ranges. */
    public Detail {
        Check.atLeast("detail.rows", rows, 1);
        Check.atLeast("detail.columns", columns, 1);
        Check.that(digits >= 1 && digits <= 17, "detail.digits", "in [1, 17]", digits);
    }

    /**
     * What fits a terminal: 8 rows, 10 columns, 4 digits.
     *
     * @return the usual detail
     */
    public static Detail standard() {
        return new Detail(8, 10, 4);
    }

    /**
     * The same part of a matrix with other numbers of digits.
     *
     * @param digits 1 to 17
     * @return a detail that differs in the digits only
     */
    public Detail withDigits(int digits) {
        return new Detail(rows, columns, digits);
    }

    boolean showsWhole(int matrixRows, int matrixColumns) {
        return matrixRows <= rows && matrixColumns <= columns;
    }
}
