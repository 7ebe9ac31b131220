package org.nnj.api.math;

import java.util.Arrays;

/** {@link FloatProducts} in double precision, with panels of as many bytes. */
final class DoubleProducts {

    /** Lanes of a panel: long enough for the loop to be at full speed, and four such rows far from filling the first cache. */
    private static final int LANES = 256;

    /** A result at least so wide has its columns along the lanes however high it is: rows would have to be scattered. */
    private static final int WIDE = 128;

    /** Rows of a panel, steps of the inner index: the panel fits the second cache. */
    private static final int DEPTH = 64;

    /** Panel rows, then two rows of the result. For each thread its own; JDK types only, so that it keeps no class loader alive. */
    private static final ThreadLocal<double[][]> SCRATCH = new ThreadLocal<>() {
        @Override
        protected double[][] initialValue() {
            return new double[DEPTH + 2][LANES];
        }
    };

    private DoubleProducts() {}

    /**
     * Elements of {@code c = a·b}, where element (i, l) of a lies at {@code i·aRow + l·aStep} and element (l, j) of b at {@code l·bStep + j·bLane}.
     */
    static void multiply(
            int n,
            int k,
            double[] a,
            int aRow,
            int aStep,
            double[] b,
            int bStep,
            int bLane,
            double[] c,
            Products.Into into,
            Tile tile) {
        if (tile.columns() >= Math.min(tile.rows(), WIDE)) {
            compute(
                    k,
                    b,
                    bLane,
                    bStep,
                    tile.fromColumn(),
                    tile.toColumn(),
                    a,
                    aRow,
                    aStep,
                    tile.fromRow(),
                    tile.toRow(),
                    c,
                    1,
                    n,
                    into);
        } else {
            compute(
                    k,
                    a,
                    aRow,
                    aStep,
                    tile.fromRow(),
                    tile.toRow(),
                    b,
                    bLane,
                    bStep,
                    tile.fromColumn(),
                    tile.toColumn(),
                    c,
                    n,
                    1,
                    into);
        }
    }

    /** Blocks of lanes, and steps of the inner index, for which a panel is packed and multiplied by every row of scalars. */
    private static void compute(
            int k,
            double[] panelSource,
            int panelLane,
            int panelStep,
            int fromLane,
            int toLane,
            double[] scalars,
            int scalarRow,
            int scalarStep,
            int fromRow,
            int toRow,
            double[] c,
            int cLane,
            int cRow,
            Products.Into into) {
        double[][] panel = SCRATCH.get();
        int blocks = (toLane - fromLane + LANES - 1) / LANES;
        for (int block = 0; block < blocks; block++) {
            // blocks of nearly equal length: a short last one would be slow
            int lane = fromLane + (int) ((long) (toLane - fromLane) * block / blocks);
            int lanes = fromLane + (int) ((long) (toLane - fromLane) * (block + 1) / blocks) - lane;
            int step = 0;
            do {
                int steps = Math.min(DEPTH, k - step);
                pack(panelSource, lane * panelLane + step * panelStep, panelLane, panelStep, lanes, steps, panel);
                boolean fresh = step == 0 && into == Products.Into.SET;
                for (int row = fromRow; row < toRow; row += 2) {
                    int next = Math.min(row + 1, toRow - 1);
                    computeRows(
                            panel,
                            lanes,
                            steps,
                            scalars,
                            row * scalarRow + step * scalarStep,
                            next * scalarRow + step * scalarStep,
                            scalarStep,
                            c,
                            row * cRow + lane * cLane,
                            next * cRow + lane * cLane,
                            cLane,
                            fresh);
                }
                step += steps;
            } while (step < k);
        }
    }

    /** Two rows of the result; the same one twice at an odd end, where the second copy is dropped. */
    private static void computeRows(
            double[][] panel,
            int lanes,
            int steps,
            double[] scalars,
            int scalarsOfRow,
            int scalarsOfNext,
            int scalarStep,
            double[] c,
            int row,
            int next,
            int cLane,
            boolean fresh) {
        double[] c0 = panel[DEPTH];
        double[] c1 = panel[DEPTH + 1];
        load(c, row, cLane, lanes, c0, fresh);
        load(c, next, cLane, lanes, c1, fresh);
        int s0 = scalarsOfRow;
        int s1 = scalarsOfNext;
        int l = 0;
        for (; l + 1 < steps; l += 2) {
            addTwo(
                    lanes,
                    panel[l],
                    panel[l + 1],
                    scalars[s0],
                    scalars[s0 + scalarStep],
                    scalars[s1],
                    scalars[s1 + scalarStep],
                    c0,
                    c1);
            s0 += 2 * scalarStep;
            s1 += 2 * scalarStep;
        }
        if (l < steps) {
            addOne(lanes, panel[l], scalars[s0], scalars[s1], c0, c1);
        }
        store(c0, lanes, c, row, cLane);
        store(c1, lanes, c, next, cLane);
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

    private static void load(double[] c, int from, int cLane, int lanes, double[] to, boolean fresh) {
        if (fresh) {
            Arrays.fill(to, 0, lanes, 0);
        } else if (cLane == 1) {
            System.arraycopy(c, from, to, 0, lanes);
        } else {
            for (int j = 0; j < lanes; j++) {
                to[j] = c[from + j * cLane];
            }
        }
    }

    private static void store(double[] from, int lanes, double[] c, int to, int cLane) {
        if (cLane == 1) {
            System.arraycopy(from, 0, c, to, lanes);
        } else {
            for (int j = 0; j < lanes; j++) {
                c[to + j * cLane] = from[j];
            }
        }
    }

    private static void pack(
            double[] source, int from, int panelLane, int panelStep, int lanes, int steps, double[][] panel) {
        if (panelLane == 1) {
            for (int l = 0; l < steps; l++) {
                System.arraycopy(source, from + l * panelStep, panel[l], 0, lanes);
            }
            return;
        }
        int l = 0;
        for (; l + 3 < steps; l += 4) {
            packFour(source, from + l * panelStep, panelLane, panelStep, lanes, panel, l);
        }
        for (; l < steps; l++) {
            packOne(source, from + l * panelStep, panelLane, lanes, panel[l]);
        }
    }

    /** Rows l to l + 3 of the panel. */
    private static void packFour(
            double[] source, int from, int panelLane, int panelStep, int lanes, double[][] panel, int l) {
        double[] p0 = panel[l];
        double[] p1 = panel[l + 1];
        double[] p2 = panel[l + 2];
        double[] p3 = panel[l + 3];
        int at = from;
        for (int j = 0; j < lanes; j++) {
            p0[j] = source[at];
            p1[j] = source[at + panelStep];
            p2[j] = source[at + 2 * panelStep];
            p3[j] = source[at + 3 * panelStep];
            at += panelLane;
        }
    }

    private static void packOne(double[] source, int from, int panelLane, int lanes, double[] p) {
        for (int j = 0; j < lanes; j++) {
            p[j] = source[from + j * panelLane];
        }
    }
}
