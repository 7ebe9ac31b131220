package org.nnj.data;

import java.util.Arrays;
import org.nnj.api.math.Kernels;

/**
 * Rows of unsigned bytes, such as the pixels of images: a quarter of the room of floats. A byte b becomes {@code b /
 * divisor}, rounded once, by a table of 256 numbers. Gathering is the only copy between the file and the network.
 */
final class ByteRows implements FeatureRows {

    private static final int CACHE_LINE = 64;

    private final byte[] bytes;
    private final int columns;
    private final float[] singles = new float[256];
    private final double[] doubles = new double[256];

    /** {@code 1 / divisor} to twice the digits of a float. */
    private final float scale;

    private final float rest;

    /** Whether the kernels' conversion rounds all 256 numbers as the table has them. */
    private final boolean isScaled;

    /**
     * Rows that stand on the array given.
     *
     * @param bytes row by row; nobody else may change them
     */
    ByteRows(byte[] bytes, int columns, double divisor) {
        this.bytes = bytes;
        this.columns = columns;
        for (int value = 0; value < 256; value++) {
            doubles[value] = value / divisor;
            singles[value] = (float) doubles[value];
        }
        if (Float.isInfinite(singles[255])) {
            throw new IllegalArgumentException("features: expected finite numbers, but was 255 divided by " + divisor);
        }
        this.scale = (float) (1 / divisor);
        this.rest = (float) (1 / divisor - scale);
        this.isScaled = Arrays.equals(scaled(), singles);
    }

    private float[] scaled() {
        byte[] all = new byte[256];
        for (int value = 0; value < 256; value++) {
            all[value] = (byte) value;
        }
        float[] scaled = new float[256];
        Kernels.active().bytesToFloats(all, 0, scaled, 0, 256, scale, rest);
        return scaled;
    }

    @Override
    public int count() {
        return bytes.length / columns;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public ByteRows dividedBy(double divisor) {
        return new ByteRows(bytes, columns, divisor);
    }

    @Override
    public void gather(int[] order, int first, int rows, float[] into) {
        fetch(order, first, rows, into);
        for (int row = 0; row < rows; row++) {
            int source = order[first + row] * columns;
            if (isScaled) {
                Kernels.active().bytesToFloats(bytes, source, into, row * columns, columns, scale, rest);
            } else {
                look(bytes, source, columns, singles, into, row * columns);
            }
        }
    }

    @Override
    public void gather(int[] order, int first, int rows, double[] into) {
        for (int row = 0; row < rows; row++) {
            look(bytes, order[first + row] * columns, columns, doubles, into, row * columns);
        }
    }

    /**
     * Reads a byte of each line of the cache before any row is converted: rows in random order come from memory, and so they come
     * at the same time instead of one after the other. The sums, which nobody needs, go where the rows are written next.
     */
    private void fetch(int[] order, int first, int rows, float[] into) {
        for (int row = 0; row < rows; row++) {
            int source = order[first + row] * columns;
            int sum = bytes[source + columns - 1];
            for (int i = 0; i < columns; i += CACHE_LINE) {
                sum += bytes[source + i];
            }
            into[row * columns] = sum;
        }
    }

    private static void look(byte[] from, int source, int count, float[] table, float[] into, int target) {
        for (int i = 0; i < count; i++) {
            into[target + i] = table[from[source + i] & 0xFF];
        }
    }

    private static void look(byte[] from, int source, int count, double[] table, double[] into, int target) {
        for (int i = 0; i < count; i++) {
            into[target + i] = table[from[source + i] & 0xFF];
        }
    }
}
