package org.nnj.simd;

import org.nnj.api.math.Products.Into;
import org.nnj.api.math.Tile;

/**
 * Products aᵀ · b with a narrow result, such as the gradient of the weights of a small layer: columns of a are read where they lie, since each is
 * needed too few times for a copy to pay.
 */
final class ColumnProducts {

    /** Steps of the inner index: the panels of b then stay in the first cache. */
    private static final int STEPS = 128;

    /** Columns of the result up to which this is faster than {@link BlockedProducts}. */
    static final int COLUMNS = 64;

    /** Panels of b, for each thread its own; JDK types only, so that it keeps no class loader alive. */
    private static final ThreadLocal<float[]> PANELS = ThreadLocal.withInitial(() -> new float[STEPS * COLUMNS]);

    private ColumnProducts() {}

    /** A tile of aᵀ · b that has four rows at least, a vector of columns at least and {@link #COLUMNS} at most. */
    static void add(int m, int n, int k, float[] a, float[] b, float[] c, Into into, Tile tile) {
        int width = tile.columns();
        float[] panels = PANELS.get();
        if (into == Into.SET) {
            Zeros.fill(c, n, tile);
        }
        for (int step = 0; step < k; step += STEPS) {
            int steps = Math.min(STEPS, k - step);
            Packing.panels(width, steps, b, step * n + tile.fromColumn(), n, 1, panels);
            for (int row = tile.fromRow(); row < tile.toRow(); row += Tiles.ROWS) {
                for (int pair = 0; pair < ColumnPairs.count(width); pair++) {
                    int column = tile.fromColumn() + ColumnPairs.first(width, pair);
                    int at = pair * steps * Tiles.WIDTH;
                    four(m, n, steps, a, step * m, panels, at, ColumnPairs.gap(width, pair), c, row, column, tile);
                }
            }
        }
    }

    /** Four rows beneath two vectors; at the end the last four, of which those that are done already are overwritten by the last of all. */
    private static void four(
            int m,
            int n,
            int steps,
            float[] a,
            int aAt,
            float[] panels,
            int at,
            int gap,
            float[] c,
            int row,
            int column,
            Tile tile) {
        int first = Math.min(row, tile.toRow() - Tiles.ROWS);
        int last = tile.toRow() - 1;
        int own0 = first < row ? last : first;
        int own1 = first + 1 < row ? last : first + 1;
        int own2 = first + 2 < row ? last : first + 2;
        Tiles.columns(
                steps,
                a,
                aAt + first,
                m,
                panels,
                at,
                c,
                gap,
                own0 * n + column,
                own1 * n + column,
                own2 * n + column,
                (first + 3) * n + column);
    }
}
