package org.nnj.simd;

import org.nnj.api.math.Tile;

/**
 * Products whose operands are read where they lie. The inner index runs in chunks, so that what a tile reads of b stays in the first cache for the next
 * one; the chain of an element goes on through all chunks.
 */
final class SmallProducts {

    /** Steps of the inner index: the part of b beneath two vectors then takes half of a first cache. */
    private static final int CHUNK = 256;

    private SmallProducts() {}

    /** Adds a · b to a tile of c that is at least a vector wide; rows of a and of c lie {@code k} and {@code n} apart. */
    static void multiply(int n, int k, float[] a, float[] b, float[] c, Tile tile) {
        ColumnPairs pairs = ColumnPairs.of(tile.columns());
        for (int step = 0; step < k; step += CHUNK) {
            int steps = Math.min(CHUNK, k - step);
            for (int pair = 0; pair < pairs.count(); pair++) {
                int column = tile.fromColumn() + pairs.first(pair);
                panel(n, k, steps, a, step, b, step * n + column, n, pairs.gap(pair), pairs.gap(pair), c, column, tile);
            }
        }
    }

    /** All rows of a tile beneath two vectors. */
    static void panel(
            int n,
            int k,
            int steps,
            float[] a,
            int step,
            float[] b,
            int bAt,
            int bStep,
            int bGap,
            int gap,
            float[] c,
            int column,
            Tile tile) {
        int last = tile.toRow() - 1;
        for (int row = tile.fromRow(); row <= last; row += Tiles.ROWS) {
            // beyond the last row it stands in again: computed twice, with one result
            int r1 = Math.min(row + 1, last);
            int r2 = Math.min(row + 2, last);
            int r3 = Math.min(row + 3, last);
            Tiles.rows(
                    steps,
                    a,
                    row * k + step,
                    r1 * k + step,
                    r2 * k + step,
                    r3 * k + step,
                    b,
                    bAt,
                    bStep,
                    bGap,
                    c,
                    gap,
                    row * n + column,
                    r1 * n + column,
                    r2 * n + column,
                    r3 * n + column);
        }
    }

    /** Adds aᵀ · b to a tile of c that has at least four rows and a vector of columns; rows of a lie {@code m} apart. */
    static void transposedMultiply(int m, int n, int k, float[] a, float[] b, float[] c, Tile tile) {
        ColumnPairs pairs = ColumnPairs.of(tile.columns());
        for (int step = 0; step < k; step += CHUNK) {
            int steps = Math.min(CHUNK, k - step);
            for (int row = tile.fromRow(); row < tile.toRow(); row += Tiles.ROWS) {
                for (int pair = 0; pair < pairs.count(); pair++) {
                    int column = tile.fromColumn() + pairs.first(pair);
                    four(m, n, steps, a, step * m, b, step * n + column, pairs.gap(pair), c, row, column, tile);
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
            float[] b,
            int bAt,
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
                b,
                bAt,
                n,
                gap,
                c,
                gap,
                own0 * n + column,
                own1 * n + column,
                own2 * n + column,
                (first + 3) * n + column);
    }

    /** Adds one row of a · b to a row of c, at least a vector wide; rows of b lie {@code n} apart. */
    static void single(int n, int k, float[] a, int aAt, float[] b, float[] c, int cAt, int fromColumn, int width) {
        int vectors = (width + Tiles.LANES - 1) / Tiles.LANES;
        int groups = (vectors + 3) / 4;
        for (int group = 0; group < groups; group++) {
            // of nearly equal size, so that the last has two vectors at least, which may overlap
            int first = vectors * group / groups;
            int last = vectors * (group + 1) / groups - 1;
            Tiles.single(
                    k,
                    a,
                    aAt,
                    b,
                    fromColumn,
                    n,
                    c,
                    cAt + fromColumn,
                    column(first, width),
                    column(Math.min(first + 1, last), width),
                    column(Math.min(first + 2, last), width),
                    column(last, width));
        }
    }

    private static int column(int vector, int width) {
        return Math.min(vector * Tiles.LANES, width - Tiles.LANES);
    }
}
