package org.nnj.api.math;

import java.util.Arrays;

/**
 * Products in single precision, in a form that the JIT turns into vector instructions on all JDKs: the innermost loop runs over one index shared by
 * four arrays, two rows of the panel and two of the result. Four rows of the panel and one of the result are a quarter slower; six or more
 * multiply-adds in the loop exceed what C2 of JDK 17 unrolls and run at a tenth.
 *
 * <p>One loop nest serves the three products. The longer dimension of the result lies along the lanes; strides say where panel, scalars and result
 * are found in their matrices. Which one was longer does not show in the bits: each element is the same chain, and a factor pair may be exchanged.
 */
final class FloatProducts {

    /** Lanes of a panel: long enough for the loop to be at full speed, and four such rows far from filling the first cache. */
    private static final int LANES = 512;

    /** A result at least so wide has its columns along the lanes however high it is: rows would have to be scattered. */
    private static final int WIDE = 128;

    /** Rows of a panel, steps of the inner index: the panel fits the second cache. */
    private static final int DEPTH = 64;

    /** Panel rows, then two rows of the result. For each thread its own; JDK types only, so that it keeps no class loader alive. */
    private static final ThreadLocal<float[][]> SCRATCH = new ThreadLocal<>() {
        @Override
        protected float[][] initialValue() {
            return new float[DEPTH + 2][LANES];
        }
    };

    private final int k;
    private final Products.Into into;
    private final float[] panelSource;
    private final int panelLane;
    private final int panelStep;
    private final float[] scalars;
    private final int scalarRow;
    private final int scalarStep;
    private final float[] c;
    private final int cLane;
    private final int cRow;
    private final float[][] panel = SCRATCH.get();

    private FloatProducts(
            int k,
            Products.Into into,
            float[] panelSource,
            int panelLane,
            int panelStep,
            float[] scalars,
            int scalarRow,
            int scalarStep,
            float[] c,
            int cLane,
            int cRow) {
        this.k = k;
        this.into = into;
        this.panelSource = panelSource;
        this.panelLane = panelLane;
        this.panelStep = panelStep;
        this.scalars = scalars;
        this.scalarRow = scalarRow;
        this.scalarStep = scalarStep;
        this.c = c;
        this.cLane = cLane;
        this.cRow = cRow;
    }

    /**
     * Elements of {@code c = a·b}, where element (i, l) of a lies at {@code i·aRow + l·aStep} and element (l, j) of b at {@code l·bStep + j·bLane}.
     */
    static void multiply(
            int n,
            int k,
            float[] a,
            int aRow,
            int aStep,
            float[] b,
            int bStep,
            int bLane,
            float[] c,
            Products.Into into,
            Tile tile) {
        if (tile.columns() >= Math.min(tile.rows(), WIDE)) {
            new FloatProducts(k, into, b, bLane, bStep, a, aRow, aStep, c, 1, n)
                    .compute(tile.fromColumn(), tile.toColumn(), tile.fromRow(), tile.toRow());
        } else {
            new FloatProducts(k, into, a, aRow, aStep, b, bLane, bStep, c, n, 1)
                    .compute(tile.fromRow(), tile.toRow(), tile.fromColumn(), tile.toColumn());
        }
    }

    private void compute(int fromLane, int toLane, int fromRow, int toRow) {
        int blocks = (toLane - fromLane + LANES - 1) / LANES;
        for (int block = 0; block < blocks; block++) {
            // blocks of nearly equal length: a short last one would be slow
            int from = fromLane + (int) ((long) (toLane - fromLane) * block / blocks);
            int to = fromLane + (int) ((long) (toLane - fromLane) * (block + 1) / blocks);
            computeLanes(from, to - from, fromRow, toRow);
        }
    }

    private void computeLanes(int lane, int lanes, int fromRow, int toRow) {
        int step = 0;
        do {
            int steps = Math.min(DEPTH, k - step);
            pack(lane, lanes, step, steps);
            boolean fresh = step == 0 && into == Products.Into.SET;
            for (int row = fromRow; row < toRow; row += 2) {
                computeRows(lane, lanes, step, steps, row, Math.min(row + 1, toRow - 1), fresh);
            }
            step += steps;
        } while (step < k);
    }

    /** Two rows of the result; the same one twice at an odd end, where the second copy is dropped. */
    private void computeRows(int lane, int lanes, int step, int steps, int row, int next, boolean fresh) {
        float[] c0 = panel[DEPTH];
        float[] c1 = panel[DEPTH + 1];
        load(row, lane, lanes, c0, fresh);
        load(next, lane, lanes, c1, fresh);
        int s0 = row * scalarRow + step * scalarStep;
        int s1 = next * scalarRow + step * scalarStep;
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
        store(c0, row, lane, lanes);
        store(c1, next, lane, lanes);
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

    private void load(int row, int lane, int lanes, float[] to, boolean fresh) {
        int from = row * cRow + lane * cLane;
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

    private void store(float[] from, int row, int lane, int lanes) {
        int to = row * cRow + lane * cLane;
        if (cLane == 1) {
            System.arraycopy(from, 0, c, to, lanes);
        } else {
            for (int j = 0; j < lanes; j++) {
                c[to + j * cLane] = from[j];
            }
        }
    }

    private void pack(int lane, int lanes, int step, int steps) {
        int from = lane * panelLane + step * panelStep;
        if (panelLane == 1) {
            for (int l = 0; l < steps; l++) {
                System.arraycopy(panelSource, from + l * panelStep, panel[l], 0, lanes);
            }
            return;
        }
        int l = 0;
        for (; l + 3 < steps; l += 4) {
            packFour(from + l * panelStep, lanes, panel[l], panel[l + 1], panel[l + 2], panel[l + 3]);
        }
        for (; l < steps; l++) {
            packOne(from + l * panelStep, lanes, panel[l]);
        }
    }

    private void packFour(int from, int lanes, float[] p0, float[] p1, float[] p2, float[] p3) {
        int at = from;
        for (int j = 0; j < lanes; j++) {
            p0[j] = panelSource[at];
            p1[j] = panelSource[at + panelStep];
            p2[j] = panelSource[at + 2 * panelStep];
            p3[j] = panelSource[at + 3 * panelStep];
            at += panelLane;
        }
    }

    private void packOne(int from, int lanes, float[] p) {
        for (int j = 0; j < lanes; j++) {
            p[j] = panelSource[from + j * panelLane];
        }
    }
}
