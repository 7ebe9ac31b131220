package org.nnj.api.math;

import java.util.Arrays;

/**
 * A single row times a matrix whose rows are dense in memory: a prediction. Every number of the matrix is needed once, so nothing is packed; vectors, which
 * would need that, do not make up for it. Eight sums at a time hide how long one multiply-add takes.
 */
final class FloatRows {

    private FloatRows() {}

    /**
     * Elements {@code fromColumn ≤ j < toColumn} of a row of c, which begins at {@code cRow}: element l of the row of a lies at {@code aRow + l·aStep},
     * row l of b at {@code l·bStep}.
     */
    static void multiply(
            int k,
            float[] a,
            int aRow,
            int aStep,
            float[] b,
            int bStep,
            float[] c,
            int cRow,
            int fromColumn,
            int toColumn,
            Products.Into into) {
        if (into == Products.Into.SET) {
            Arrays.fill(c, cRow + fromColumn, cRow + toColumn, 0);
        }
        int j = fromColumn;
        for (; j < toColumn - 7; j += 8) {
            addEight(k, a, aRow, aStep, b, j, bStep, c, cRow + j);
        }
        for (; j < toColumn; j++) {
            addOne(k, a, aRow, aStep, b, j, bStep, c, cRow + j);
        }
    }

    private static void addEight(
            int k, float[] a, int aRow, int aStep, float[] b, int column, int bStep, float[] c, int to) {
        float c0 = c[to];
        float c1 = c[to + 1];
        float c2 = c[to + 2];
        float c3 = c[to + 3];
        float c4 = c[to + 4];
        float c5 = c[to + 5];
        float c6 = c[to + 6];
        float c7 = c[to + 7];
        int at = column;
        for (int l = 0; l < k; l++) {
            float s = a[aRow + l * aStep];
            c0 = FusedMultiplyAdd.of(s, b[at], c0);
            c1 = FusedMultiplyAdd.of(s, b[at + 1], c1);
            c2 = FusedMultiplyAdd.of(s, b[at + 2], c2);
            c3 = FusedMultiplyAdd.of(s, b[at + 3], c3);
            c4 = FusedMultiplyAdd.of(s, b[at + 4], c4);
            c5 = FusedMultiplyAdd.of(s, b[at + 5], c5);
            c6 = FusedMultiplyAdd.of(s, b[at + 6], c6);
            c7 = FusedMultiplyAdd.of(s, b[at + 7], c7);
            at += bStep;
        }
        c[to] = c0;
        c[to + 1] = c1;
        c[to + 2] = c2;
        c[to + 3] = c3;
        c[to + 4] = c4;
        c[to + 5] = c5;
        c[to + 6] = c6;
        c[to + 7] = c7;
    }

    private static void addOne(
            int k, float[] a, int aRow, int aStep, float[] b, int column, int bStep, float[] c, int to) {
        float sum = c[to];
        for (int l = 0; l < k; l++) {
            sum = FusedMultiplyAdd.of(a[aRow + l * aStep], b[column + l * bStep], sum);
        }
        c[to] = sum;
    }
}
