package org.nnj.simd;

import java.util.Arrays;
import org.nnj.api.math.Tile;

/** What a chain begins with where a result is to be replaced. */
final class Zeros {

    private Zeros() {}

    /** Fills a tile of a matrix of {@code n} columns. */
    static void fill(float[] c, int n, Tile tile) {
        fill(c, n, tile.fromRow(), tile.toRow(), tile.fromColumn(), tile.toColumn());
    }

    /** Fills a rectangle of a matrix of {@code n} columns. */
    static void fill(float[] c, int n, int fromRow, int toRow, int fromColumn, int toColumn) {
        if (toColumn - fromColumn == n) {
            Arrays.fill(c, fromRow * n, toRow * n, 0);
        } else {
            for (int row = fromRow; row < toRow; row++) {
                Arrays.fill(c, row * n + fromColumn, row * n + toColumn, 0);
            }
        }
    }
}
