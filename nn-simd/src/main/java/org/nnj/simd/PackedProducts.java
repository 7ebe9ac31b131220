package org.nnj.simd;

import org.nnj.api.math.Tile;

/**
 * Products of packed operands, in blocks that fit the caches: a panel of b beneath two vectors the first, a block of a the second. Strides tell how the
 * operands lie: one of the two of each is 1.
 */
final class PackedProducts {

    /** Steps of the inner index in a block. */
    private static final int STEPS = 256;

    /** Rows of the result in a block. */
    private static final int ROWS = 96;

    /** Columns of the result in a block. */
    private static final int COLUMNS = 512;

    /** Columns of a panel. */
    private static final int UNIT = 2 * Tiles.LANES;

    /** A block of a and a block of b, for each thread its own; JDK types only, so that it keeps no class loader alive. */
    private static final ThreadLocal<float[][]> SCRATCH =
            ThreadLocal.withInitial(() -> new float[][] {new float[STEPS * ROWS], new float[STEPS * (COLUMNS + UNIT)]});

    private final float[] a;
    private final int aRow;
    private final int aStep;
    private final float[] b;
    private final int bStep;
    private final int bColumn;
    private final float[] c;
    private final int n;
    private final float[] packedA;
    private final float[] packedB;

    private PackedProducts(float[] a, int aRow, int aStep, float[] b, int bStep, int bColumn, float[] c, int n) {
        this.a = a;
        this.aRow = aRow;
        this.aStep = aStep;
        this.b = b;
        this.bStep = bStep;
        this.bColumn = bColumn;
        this.c = c;
        this.n = n;
        float[][] scratch = SCRATCH.get();
        this.packedA = scratch[0];
        this.packedB = scratch[1];
    }

    /** Adds a · b to a tile of c that is at least a vector wide; element (i, p) of a lies at {@code i·aRow + p·aStep}, likewise for b. */
    static void add(
            int n, int k, float[] a, int aRow, int aStep, float[] b, int bStep, int bColumn, float[] c, Tile tile) {
        PackedProducts product = new PackedProducts(a, aRow, aStep, b, bStep, bColumn, c, n);
        int units = (tile.columns() + UNIT - 1) / UNIT;
        int blocks = (tile.columns() + COLUMNS - 1) / COLUMNS;
        for (int block = 0; block < blocks; block++) {
            int from = tile.fromColumn() + UNIT * (units * block / blocks);
            int to = Math.min(tile.toColumn(), tile.fromColumn() + UNIT * (units * (block + 1) / blocks));
            for (int step = 0; step < k; step += STEPS) {
                product.addColumns(tile.fromRow(), tile.toRow(), from, to, step, Math.min(STEPS, k - step));
            }
        }
    }

    private void addColumns(int fromRow, int toRow, int fromColumn, int toColumn, int step, int steps) {
        ColumnPairs pairs = ColumnPairs.of(toColumn - fromColumn);
        packB(pairs, fromColumn, step, steps);
        for (int row = fromRow; row < toRow; row += ROWS) {
            int rows = Math.min(ROWS, toRow - row);
            packA(row, rows, step, steps);
            for (int pair = 0; pair < pairs.count(); pair++) {
                int at = pair * steps * UNIT;
                addPanel(row, rows, fromColumn + pairs.first(pair), pairs.gap(pair), at, steps);
            }
        }
    }

    private void addPanel(int fromRow, int rows, int column, int gap, int panel, int steps) {
        int last = fromRow + rows - 1;
        int at = 0;
        for (int row = fromRow; row <= last; row += Tiles.ROWS) {
            int c0 = row * n + column;
            int c1 = Math.min(row + 1, last) * n + column;
            int c2 = Math.min(row + 2, last) * n + column;
            int c3 = Math.min(row + 3, last) * n + column;
            Tiles.packed(steps, packedA, at, packedB, panel, c, gap, c0, c1, c2, c3);
            at += steps * Tiles.ROWS;
        }
    }

    private void packB(ColumnPairs pairs, int fromColumn, int step, int steps) {
        for (int pair = 0; pair < pairs.count(); pair++) {
            int from = step * bStep + (fromColumn + pairs.first(pair)) * bColumn;
            int at = pair * steps * UNIT;
            if (bColumn == 1) {
                Packing.panel(steps, b, from, bStep, pairs.gap(pair), packedB, at);
            } else {
                Packing.transposedPanel(steps, b, from, bColumn, pairs.gap(pair), packedB, at);
            }
        }
    }

    private void packA(int fromRow, int rows, int step, int steps) {
        int last = fromRow + rows - 1;
        int at = 0;
        for (int row = fromRow; row <= last; row += Tiles.ROWS) {
            // beyond the last row it stands in again: computed twice, with one result
            int o0 = row * aRow + step * aStep;
            int o1 = Math.min(row + 1, last) * aRow + step * aStep;
            int o2 = Math.min(row + 2, last) * aRow + step * aStep;
            int o3 = Math.min(row + 3, last) * aRow + step * aStep;
            if (aStep == 1) {
                Packing.rows(steps, a, o0, o1, o2, o3, packedA, at);
            } else {
                Packing.columns(steps, a, o0, o1, o2, o3, aStep, packedA, at);
            }
            at += steps * Tiles.ROWS;
        }
    }
}
