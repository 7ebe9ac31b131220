package org.nnj.simd;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.nnj.api.math.Products.Into;
import org.nnj.api.math.Tile;

/**
 * Products in blocks that fit the caches: a panel of b beneath two vectors the first, a block of a the second. Panels are copies of b, unless b is one
 * itself; rows of a are read where they lie, unless they lie far apart; those and columns of a are copied. The chain of an element goes on through all blocks.
 *
 * <p>Strides tell how the operands lie: one of the two of each is 1.
 */
final class BlockedProducts {

    /** Steps of the inner index in a block. */
    private static final int STEPS = 256;

    /** Packed tiles in a block, one above the other. */
    private static final int GROUPS = 16;

    /** Rows of the result in a block. */
    private static final int ROWS = GROUPS * Tiles.PACKED_ROWS;

    /** From one row of a to the next: from here on, a page of memory, they crowd each other out of the caches, and copies of them pay ... */
    private static final int PACK_DISTANCE = 1024;

    /** ... if the result has so many columns. */
    private static final int PACK_COLUMNS = 96;

    /** Columns of the result in a block. */
    private static final int COLUMNS = 256;

    /** Idle ones, so that a product allocates nothing; a thread looks in one place only. */
    private static final AtomicReferenceArray<@Nullable BlockedProducts> IDLE = new AtomicReferenceArray<>(16);

    private static final float[] NONE = {};

    private final float[] packed = new float[STEPS * Tiles.PACKED_STEP * GROUPS];
    private final float[] panels = new float[STEPS * COLUMNS];
    private float[] a = NONE;
    private int aRow;
    private int aStep;
    private boolean isPacked;
    private float[] b = NONE;
    private int bStep;
    private int bColumn;
    private float[] c = NONE;
    private int n;
    private boolean isNew;

    private BlockedProducts() {}

    /** A tile of a · b that is at least a vector wide; element (i, p) of a lies at {@code i·aRow + p·aStep}, likewise for b. */
    static void add(
            int n,
            int k,
            float[] a,
            int aRow,
            int aStep,
            float[] b,
            int bStep,
            int bColumn,
            float[] c,
            Into into,
            Tile tile) {
        int place = (int) (Thread.currentThread().getId() % IDLE.length());
        BlockedProducts idle = IDLE.getAndSet(place, null);
        BlockedProducts product = idle == null ? new BlockedProducts() : idle;
        product.a = a;
        product.aRow = aRow;
        product.aStep = aStep;
        product.isPacked = aStep != 1 || packsRows(aRow, tile);
        product.b = b;
        product.bStep = bStep;
        product.bColumn = bColumn;
        product.c = c;
        product.n = n;
        product.isNew = into == Into.SET;
        product.addTile(k, tile);
        product.a = NONE;
        product.b = NONE;
        product.c = NONE;
        IDLE.set(place, product);
    }

    private void addTile(int k, Tile tile) {
        int units = (tile.columns() + Tiles.WIDTH - 1) / Tiles.WIDTH;
        int blocks = (tile.columns() + COLUMNS - 1) / COLUMNS;
        for (int block = 0; block < blocks; block++) {
            int from = tile.fromColumn() + Tiles.WIDTH * (units * block / blocks);
            int to = Math.min(tile.toColumn(), tile.fromColumn() + Tiles.WIDTH * (units * (block + 1) / blocks));
            // once also where there is nothing to add, since old values may have to go
            for (int step = 0; step < Math.max(1, k); step += STEPS) {
                addColumns(tile.fromRow(), tile.toRow(), from, to, step, Math.min(STEPS, k - step));
            }
        }
    }

    /** Whether rows of a, so far apart, are packed for a tile; columns always are. */
    static boolean packsRows(int aRow, Tile tile) {
        return aRow >= PACK_DISTANCE && tile.columns() >= PACK_COLUMNS;
    }

    private void addColumns(int fromRow, int toRow, int fromColumn, int toColumn, int step, int steps) {
        int width = toColumn - fromColumn;
        if (isPanel()) {
            addRows(fromRow, toRow, fromColumn, width, b, step * Tiles.WIDTH, step, steps);
        } else {
            Packing.panels(width, steps, b, step * bStep + fromColumn * bColumn, bStep, bColumn, panels);
            addRows(fromRow, toRow, fromColumn, width, panels, 0, step, steps);
        }
    }

    private boolean isPanel() {
        return bColumn == 1 && bStep == Tiles.WIDTH && n == Tiles.WIDTH;
    }

    private void addRows(int fromRow, int toRow, int column, int width, float[] panel, int at, int step, int steps) {
        for (int row = fromRow; row < toRow; row += ROWS) {
            int rows = Math.min(ROWS, toRow - row);
            if (isNew && step == 0) {
                Zeros.fill(c, n, row, row + rows, column, column + width);
            }
            if (isPacked) {
                Packing.groups(steps, rows, a, row * aRow + step * aStep, aRow, aStep, packed);
            }
            for (int pair = 0; pair < ColumnPairs.count(width); pair++) {
                int begin = column + ColumnPairs.first(width, pair);
                int panelAt = at + pair * steps * Tiles.WIDTH;
                if (isPacked) {
                    addPacked(row, rows, panel, panelAt, begin, ColumnPairs.gap(width, pair), steps);
                } else {
                    addPanel(row, rows, step, panel, panelAt, begin, ColumnPairs.gap(width, pair), steps);
                }
            }
        }
    }

    private void addPacked(int fromRow, int rows, float[] panel, int at, int column, int gap, int steps) {
        int last = fromRow + rows - 1;
        int from = 0;
        for (int row = fromRow; row <= last; row += Tiles.PACKED_ROWS) {
            int c0 = row * n + column;
            int c1 = Math.min(row + 1, last) * n + column;
            int c2 = Math.min(row + 2, last) * n + column;
            int c3 = Math.min(row + 3, last) * n + column;
            int c4 = Math.min(row + 4, last) * n + column;
            Tiles.packed(steps, packed, from, panel, at, c, gap, c0, c1, c2, c3, c4);
            from += steps * Tiles.PACKED_STEP;
        }
    }

    private void addPanel(int fromRow, int rows, int step, float[] panel, int at, int column, int gap, int steps) {
        int last = fromRow + rows - 1;
        for (int row = fromRow; row <= last; row += Tiles.ROWS) {
            // beyond the last row it stands in again: computed twice, with one result
            int r1 = Math.min(row + 1, last);
            int r2 = Math.min(row + 2, last);
            int r3 = Math.min(row + 3, last);
            Tiles.rows(
                    steps,
                    a,
                    row * aRow + step,
                    r1 * aRow + step,
                    r2 * aRow + step,
                    r3 * aRow + step,
                    panel,
                    at,
                    c,
                    gap,
                    row * n + column,
                    r1 * n + column,
                    r2 * n + column,
                    r3 * n + column);
        }
    }
}
