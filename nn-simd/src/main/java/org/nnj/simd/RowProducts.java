package org.nnj.simd;

/** Products of one row, such as a single prediction: each element of b is needed once, so nothing is copied. */
final class RowProducts {

    private RowProducts() {}

    /** Adds one row of a · b to a row of c, at least a vector wide; rows of b lie {@code n} apart. */
    static void add(int n, int k, float[] a, int aAt, float[] b, float[] c, int cAt, int fromColumn, int width) {
        int vectors = (width + Tiles.LANES - 1) / Tiles.LANES;
        int groups = (vectors + 3) / 4;
        for (int group = 0; group < groups; group++) {
            // of nearly equal size, so that the last has two vectors at least, which may overlap
            int first = vectors * group / groups;
            int last = vectors * (group + 1) / groups - 1;
            int begin = column(first, width);
            int end = column(last, width);
            if (end == begin + 3 * Tiles.LANES) {
                Tiles.neighbours(k, a, aAt, b, fromColumn + begin, n, c, cAt + fromColumn + begin);
            } else {
                int second = column(Math.min(first + 1, last), width);
                int third = column(Math.min(first + 2, last), width);
                Tiles.single(k, a, aAt, b, fromColumn, n, c, cAt + fromColumn, begin, second, third, end);
            }
        }
    }

    private static int column(int vector, int width) {
        return Math.min(vector * Tiles.LANES, width - Tiles.LANES);
    }
}
