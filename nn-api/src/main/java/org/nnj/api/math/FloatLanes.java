package org.nnj.api.math;

/**
 * The innermost loops of products: panel rows times scalars, added to rows of the result. They run over one index that all arrays share, since only then
 * does C2 know that no store changes what a later load reads.
 *
 * <p>There are two of them because the JIT unrolls a loop by how long it has seen it run: one that has mostly run over some tens of lanes gets narrow
 * vectors, and over many lanes it would then be half as fast. What a loop costs before its first vector and after its last one weighs heavily on few lanes,
 * so theirs adds to four rows at once. Eight multiply-adds are as much as C2 of JDK 17 turns into vectors reliably, and not in every form: with two rows
 * and four steps, or three and three, it mostly does not.
 */
final class FloatLanes {

    /** From here on lanes are many: a loop that runs so long on average gets the widest vectors. */
    private static final int MANY = 70;

    private FloatLanes() {}

    /** How many rows of the result are best computed together. */
    static int rowsAtOnce(int lanes) {
        return lanes < MANY ? FloatPanel.ROWS : 2;
    }

    /** Adds the products of all panel rows with their scalars to the rows of the result, of which there are {@link #rowsAtOnce} or fewer. */
    static void add(
            float[][] panel, int lanes, int steps, float[] scalars, int from, int scalarRow, int scalarStep, int rows) {
        int last = from + (rows - 1) * scalarRow;
        if (rows > 2) {
            addToFour(panel, lanes, steps, scalars, from, from + scalarRow, from + 2 * scalarRow, last, scalarStep);
        } else {
            addToTwo(panel, lanes, steps, scalars, from, last, scalarStep);
        }
    }

    /** Four rows of the result; the last one may be the third again, which nobody reads. */
    private static void addToFour(
            float[][] panel, int lanes, int steps, float[] scalars, int at0, int at1, int at2, int at3, int step) {
        float[] c0 = panel[FloatPanel.DEPTH];
        float[] c1 = panel[FloatPanel.DEPTH + 1];
        float[] c2 = panel[FloatPanel.DEPTH + 2];
        float[] c3 = panel[FloatPanel.DEPTH + 3];
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
    private static void addToTwo(float[][] panel, int lanes, int steps, float[] scalars, int at0, int at1, int step) {
        float[] c0 = panel[FloatPanel.DEPTH];
        float[] c1 = panel[FloatPanel.DEPTH + 1];
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
            float[] p0,
            float[] p1,
            float s00,
            float s01,
            float s10,
            float s11,
            float s20,
            float s21,
            float s30,
            float s31,
            float[] c0,
            float[] c1,
            float[] c2,
            float[] c3) {
        for (int j = 0; j < lanes; j++) {
            float b0 = p0[j];
            float b1 = p1[j];
            float x0 = FusedMultiplyAdd.of(s01, b1, FusedMultiplyAdd.of(s00, b0, c0[j]));
            float x1 = FusedMultiplyAdd.of(s11, b1, FusedMultiplyAdd.of(s10, b0, c1[j]));
            float x2 = FusedMultiplyAdd.of(s21, b1, FusedMultiplyAdd.of(s20, b0, c2[j]));
            float x3 = FusedMultiplyAdd.of(s31, b1, FusedMultiplyAdd.of(s30, b0, c3[j]));
            c0[j] = x0;
            c1[j] = x1;
            c2[j] = x2;
            c3[j] = x3;
        }
    }

    private static void addTwo(
            int lanes, float[] p0, float[] p1, float s00, float s01, float s10, float s11, float[] c0, float[] c1) {
        for (int j = 0; j < lanes; j++) {
            float b0 = p0[j];
            float b1 = p1[j];
            float x = FusedMultiplyAdd.of(s01, b1, FusedMultiplyAdd.of(s00, b0, c0[j]));
            float y = FusedMultiplyAdd.of(s11, b1, FusedMultiplyAdd.of(s10, b0, c1[j]));
            c0[j] = x;
            c1[j] = y;
        }
    }

    private static void addOne(int lanes, float[] p, float s0, float s1, float[] c0, float[] c1) {
        for (int j = 0; j < lanes; j++) {
            float b = p[j];
            float x = FusedMultiplyAdd.of(s0, b, c0[j]);
            float y = FusedMultiplyAdd.of(s1, b, c1[j]);
            c0[j] = x;
            c1[j] = y;
        }
    }
}
