package org.nnj.simd;

/**
 * The columns of a result as pairs of vectors. Where vectors do not fill them, the last vector overlaps its neighbour, in the same pair, so that both have
 * the old values; where their number is odd, the first pair is one vector twice.
 */
record ColumnPairs(int width, int odd) {

    /** Needs at least one vector of columns. */
    static ColumnPairs of(int width) {
        return new ColumnPairs(width, (width + Tiles.LANES - 1) / Tiles.LANES & 1);
    }

    int count() {
        return (width + 2 * Tiles.LANES - 1) / (2 * Tiles.LANES);
    }

    /** First column of a pair. */
    int first(int pair) {
        return Math.max(0, (2 * pair - odd) * Tiles.LANES);
    }

    /** From its first vector to its second. */
    int gap(int pair) {
        return Math.min((2 * pair - odd + 1) * Tiles.LANES, width - Tiles.LANES) - first(pair);
    }
}
