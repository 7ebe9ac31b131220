package org.nnj.api.math;

import java.util.Arrays;

/** {@link FloatRows} in double precision. */
final class DoubleRows {

    private DoubleRows() {}

    /**
     * Elements {@code fromColumn ≤ j < toColumn} of a row of c, which begins at {@code cRow}: element l of the row of a lies at {@code aRow + l·aStep},
     * row l of b at {@code l·bStep}.
     */
    static void multiply(
            int k,
            double[] a,
            int aRow,
            int aStep,
            double[] b,
            int bStep,
            double[] c,
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
            int k, double[] a, int aRow, int aStep, double[] b, int column, int bStep, double[] c, int to) {
        double c0 = c[to];
        double c1 = c[to + 1];
        double c2 = c[to + 2];
        double c3 = c[to + 3];
        double c4 = c[to + 4];
        double c5 = c[to + 5];
        double c6 = c[to + 6];
        double c7 = c[to + 7];
        int at = column;
        for (int l = 0; l < k; l++) {
            double s = a[aRow + l * aStep];
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
            int k, double[] a, int aRow, int aStep, double[] b, int column, int bStep, double[] c, int to) {
        double sum = c[to];
        for (int l = 0; l < k; l++) {
            sum = FusedMultiplyAdd.of(a[aRow + l * aStep], b[column + l * bStep], sum);
        }
        c[to] = sum;
    }
}
