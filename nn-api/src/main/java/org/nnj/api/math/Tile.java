package org.nnj.api.math;

/**
 * A rectangle of a result, {@code fromRow ≤ row < toRow} and {@code fromColumn ≤ column < toColumn}: what one call of a product computes. No other
 * element is touched, so that threads can share a product.
 *
 * @param fromRow the first row
 * @param toRow the row to stop before
 * @param fromColumn the first column
 * @param toColumn the column to stop before
 */
public record Tile(int fromRow, int toRow, int fromColumn, int toColumn) {

    /**
     * All of a result.
     *
     * @param rows how many rows it has
     * @param columns how many columns it has
     * @return the rectangle that leaves nothing out
     */
    public static Tile whole(int rows, int columns) {
        return new Tile(0, rows, 0, columns);
    }

    /**
     * How many rows it covers.
     *
     * @return 0 or more
     */
    public int rows() {
        return toRow - fromRow;
    }

    /**
     * How many columns it covers.
     *
     * @return 0 or more
     */
    public int columns() {
        return toColumn - fromColumn;
    }
}
