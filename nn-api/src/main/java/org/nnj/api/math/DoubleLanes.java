package org.nnj.api.math;

/** {@link FloatLanes} in double precision. */
final class DoubleLanes {

    /** From here on lanes are many: a loop that runs so long on average gets the widest vectors. */
    private static final int MANY = 70;

    private DoubleLanes() {}

    /** How many rows of the result are best computed together. */
    static int rowsAtOnce(int lanes) {
        return lanes < MANY ? DoublePanel.ROWS : 2;
    }

    /** Adds the products of all panel rows with their scalars to the rows of the result, of which there are {@link #rowsAtOnce} or fewer. */
    static void add(
            double[][] panel,
            int lanes,
            int steps,
            double[] scalars,
            int from,
            int scalarRow,
            int scalarStep,
            int rows) {
        int last = from + (rows - 1) * scalarRow;
        if (rows > 2) {
            addToFour(panel, lanes, steps, scalars, from, from + scalarRow, from + 2 * scalarRow, last, scalarStep);
        } else {
            addToTwo(panel, lanes, steps, scalars, from, last, scalarStep);
        }
    }

    /** Four rows of the result; the last one may be the third again, which nobody reads. */
    private static void addToFour(
            double[][] panel, int lanes, int steps, double[] scalars, int at0, int at1, int at2, int at3, int step) {
        double[] c0 = panel[DoublePanel.DEPTH];
        double[] c1 = panel[DoublePanel.DEPTH + 1];
        double[] c2 = panel[DoublePanel.DEPTH + 2];
        double[] c3 = panel[DoublePanel.DEPTH + 3];
        int s0 = at0;
        int s1 = at1;
        int s2 = at2;
        int s3 = at3;
        int l = 0;
        for (; l + 1 < steps; l += 2) {
            addTwo(
                    lanes,
                    panel[l],
                    panel[l + 1],
                    scalars[s0],
                    scalars[s0 + step],
                    scalars[s1],
                    scalars[s1 + step],
                    scalars[s2],
                    scalars[s2 + step],
                    scalars[s3],
                    scalars[s3 + step],
                    c0,
                    c1,
                    c2,
                    c3);
            s0 += 2 * step;
            s1 += 2 * step;
            s2 += 2 * step;
            s3 += 2 * step;
        }
        if (l < steps) {
            addOne(lanes, panel[l], scalars[s0], scalars[s1], c0, c1);
            addOne(lanes, panel[l], scalars[s2], scalars[s3], c2, c3);
        }
    }

    /** Two rows of the result; the second may be the first again, which nobody reads. */
    private static void addToTwo(double[][] panel, int lanes, int steps, double[] scalars, int at0, int at1, int step) {
        double[] c0 = panel[DoublePanel.DEPTH];
        double[] c1 = panel[DoublePanel.DEPTH + 1];
        int s0 = at0;
        int s1 = at1;
        int l = 0;
        for (; l + 1 < steps; l += 2) {
            addTwo(
                    lanes,
                    panel[l],
                    panel[l + 1],
                    scalars[s0],
                    scalars[s0 + step],
                    scalars[s1],
                    scalars[s1 + step],
                    c0,
                    c1);
            s0 += 2 * step;
            s1 += 2 * step;
        }
        if (l < steps) {
            addOne(lanes, panel[l], scalars[s0], scalars[s1], c0, c1);
        }
    }

    private static void addTwo(
            int lanes,
            double[] p0,
            double[] p1,
            double s00,
            double s01,
            double s10,
            double s11,
            double s20,
            double s21,
            double s30,
            double s31,
            double[] c0,
            double[] c1,
            double[] c2,
            double[] c3) {
        for (int j = 0; j < lanes; j++) {
            double b0 = p0[j];
            double b1 = p1[j];
            double x0 = FusedMultiplyAdd.of(s01, b1, FusedMultiplyAdd.of(s00, b0, c0[j]));
            double x1 = FusedMultiplyAdd.of(s11, b1, FusedMultiplyAdd.of(s10, b0, c1[j]));
            double x2 = FusedMultiplyAdd.of(s21, b1, FusedMultiplyAdd.of(s20, b0, c2[j]));
            double x3 = FusedMultiplyAdd.of(s31, b1, FusedMultiplyAdd.of(s30, b0, c3[j]));
            c0[j] = x0;
            c1[j] = x1;
            c2[j] = x2;
            c3[j] = x3;
        }
    }

    private static void addTwo(
            int lanes,
            double[] p0,
            double[] p1,
            double s00,
            double s01,
            double s10,
            double s11,
            double[] c0,
            double[] c1) {
        for (int j = 0; j < lanes; j++) {
            double b0 = p0[j];
            double b1 = p1[j];
            double x = FusedMultiplyAdd.of(s01, b1, FusedMultiplyAdd.of(s00, b0, c0[j]));
            double y = FusedMultiplyAdd.of(s11, b1, FusedMultiplyAdd.of(s10, b0, c1[j]));
            c0[j] = x;
            c1[j] = y;
        }
    }

    private static void addOne(int lanes, double[] p, double s0, double s1, double[] c0, double[] c1) {
        for (int j = 0; j < lanes; j++) {
            double b = p[j];
            double x = FusedMultiplyAdd.of(s0, b, c0[j]);
            double y = FusedMultiplyAdd.of(s1, b, c1[j]);
            c0[j] = x;
            c1[j] = y;
        }
    }
}
