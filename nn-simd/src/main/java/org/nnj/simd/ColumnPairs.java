package org.nnj.simd;

/**
 * The columns of a result, {@code width} of them and at least a vector, as pairs of vectors. Where vectors do not fill them, the last vector overlaps its
 * neighbour, in the same pair, so that both have the old values; where their number is odd, the first pair is one vector twice.
 */
final class ColumnPairs {

    private ColumnPairs() {}

    static int count(int width) {
        return (width + Tiles.WIDTH - 1) / Tiles.WIDTH;
    }

    /** First column of a pair. */
    static int first(int width, int pair) {
        return Math.max(0, begin(width, pair));
    }

    /** From its first vector to its second. */
    static int gap(int width, int pair) {
        return Math.min(begin(width, pair) + Tiles.LANES, width - Tiles.LANES) - first(width, pair);
    }

    private static int begin(int width, int pair) {
        int odd = (width + Tiles.LANES - 1) / Tiles.LANES & 1;
        return (2 * pair - odd) * Tiles.LANES;
    }
}
