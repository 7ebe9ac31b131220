package org.nnj.simd;

import org.nnj.api.math.Tile;

/** Small products with a transposed right operand, of which two vectors of columns at a time are packed. */
final class Transposing {

    /** Steps of the inner index that are packed at a time. */
    private static final int STEPS = 256;

    /** For each thread its own; JDK types only, so that it keeps no class loader alive. */
    private static final ThreadLocal<float[]> PANEL = ThreadLocal.withInitial(() -> new float[STEPS * 2 * Tiles.LANES]);

    private Transposing() {}

    /** Adds a · bᵀ to a tile of c that is at least a vector wide; rows of a and b lie {@code k} apart, those of c {@code n}. */
    static void multiply(int n, int k, float[] a, float[] b, float[] c, Tile tile) {
        float[] panel = PANEL.get();
        ColumnPairs pairs = ColumnPairs.of(tile.columns());
        for (int step = 0; step < k; step += STEPS) {
            int steps = Math.min(STEPS, k - step);
            for (int pair = 0; pair < pairs.count(); pair++) {
                int column = tile.fromColumn() + pairs.first(pair);
                int gap = pairs.gap(pair);
                Packing.transposedPanel(steps, b, column * k + step, k, gap, panel, 0);
                SmallProducts.panel(n, k, steps, a, step, panel, 0, 2 * Tiles.LANES, Tiles.LANES, gap, c, column, tile);
            }
        }
    }
}
