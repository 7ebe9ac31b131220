package org.nnj.api.math;

/** {@link FloatProducts} in double precision. */
final class DoubleProducts {

    /** A result at least so wide has its columns along the lanes however high it is: rows would have to be scattered. */
    private static final int WIDE = 128;

    /** An inner length at least so long pays for scattering. */
    private static final int LONG = 3;

    /** Columns that are worth a loop. */
    private static final int VECTOR = 8;

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
        if (tile.rows() == 1 && bLane == 1 && tile.columns() < WIDE) {
            int cRow = tile.fromRow() * n;
            DoubleRows.multiply(
                    k, a, tile.fromRow() * aRow, aStep, b, bStep, c, cRow, tile.fromColumn(), tile.toColumn(), into);
        } else if (tile.columns() >= Math.min(tile.rows(), k < LONG ? VECTOR : WIDE)) {
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
        double[][] panel = DoublePanel.ofThread();
        int blocks = (toLane - fromLane + DoublePanel.LANES - 1) / DoublePanel.LANES;
        for (int block = 0; block < blocks; block++) {
            // blocks of nearly equal length: a short last one would be slow
            int lane = fromLane + (int) ((long) (toLane - fromLane) * block / blocks);
            int lanes = fromLane + (int) ((long) (toLane - fromLane) * (block + 1) / blocks) - lane;
            int rowsAtOnce = DoubleLanes.rowsAtOnce(lanes);
            int step = 0;
            do {
                int steps = Math.min(DoublePanel.DEPTH, k - step);
                DoublePanel.pack(
                        panelSource, lane * panelLane + step * panelStep, panelLane, panelStep, lanes, steps, panel);
                boolean fresh = step == 0 && into == Products.Into.SET;
                for (int row = fromRow; row < toRow; row += rowsAtOnce) {
                    int rows = Math.min(rowsAtOnce, toRow - row);
                    int from = row * scalarRow + step * scalarStep;
                    int to = row * cRow + lane * cLane;
                    computeRows(
                            panel, lanes, steps, scalars, from, scalarRow, scalarStep, c, to, cRow, cLane, rows, fresh);
                }
                step += steps;
            } while (step < k);
        }
    }

    /** What the JIT compiles on its own: as a part of the loops around it, it would be short of registers. */
    private static void computeRows(
            double[][] panel,
            int lanes,
            int steps,
            double[] scalars,
            int from,
            int scalarRow,
            int scalarStep,
            double[] c,
            int to,
            int cRow,
            int cLane,
            int rows,
            boolean fresh) {
        DoublePanel.load(c, to, cRow, cLane, rows, lanes, panel, fresh);
        DoubleLanes.add(panel, lanes, steps, scalars, from, scalarRow, scalarStep, rows);
        DoublePanel.store(panel, rows, lanes, c, to, cRow, cLane);
    }
}
