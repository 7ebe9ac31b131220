package org.nnj.data;

import org.nnj.api.component.Check;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;

/** Classes as rows with a single 1: class 2 of 4 is {@code (0, 0, 1, 0)}. */
public final class OneHot {

    private OneHot() {}

    /**
     * Writes each class as a row, in single precision.
     *
     * @param labels the classes, each from 0 to below {@code classes}
     * @param classes how many classes there are, 1 or more
     * @return {@code labels × classes}
     * @throws IllegalArgumentException {@code labels row 3: expected in [0, 10), but was 11}
     */
    public static Matrix encode(int[] labels, int classes) {
        return encode(labels, classes, ElementType.FLOAT);
    }

    /**
     * Writes each class as a row.
     *
     * @param labels the classes, each from 0 to below {@code classes}
     * @param classes how many classes there are, 1 or more
     * @param type the precision of the result
     * @return {@code labels × classes}
     * @throws IllegalArgumentException {@code labels row 3: expected in [0, 10), but was 11}
     */
    public static Matrix encode(int[] labels, int classes, ElementType type) {
        check(labels, classes);
        Matrix rows = type.zeros(labels.length, classes);
        for (int row = 0; row < labels.length; row++) {
            rows.set(row, labels[row], 1);
        }
        return rows;
    }

    /**
     * The class of each row: where its largest number is, the first of several equal ones. So probabilities may be
     * given as well.
     *
     * @param rows {@code labels × classes}, with at least one column
     * @return one label a row
     */
    public static int[] decode(Matrix rows) {
        int[] labels = new int[rows.rows()];
        rows.argMaxOfRows(labels);
        return labels;
    }

    static void check(int[] labels, int classes) {
        Check.atLeast("classes", classes, 1);
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] < 0 || labels[row] >= classes) {
                throw new IllegalArgumentException(
                        "labels row " + row + ": expected in [0, " + classes + "), but was " + labels[row]);
            }
        }
    }
}
