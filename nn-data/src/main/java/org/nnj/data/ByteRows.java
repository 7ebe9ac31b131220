package org.nnj.data;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Rows of unsigned bytes, such as the pixels of images: a quarter of the room of floats. A byte b becomes {@code b /
 * divisor}, rounded once, by a table of 256 numbers. Gathering is the only copy between the file and the network.
 */
final class ByteRows implements FeatureRows {

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final int columns;
    private final float[] singles = new float[256];
    private final double[] doubles = new double[256];

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
        for (int row = 0; row < rows; row++) {
            expand(bytes, order[first + row] * columns, columns, singles, into, row * columns);
        }
    }

    @Override
    public void gather(int[] order, int first, int rows, double[] into) {
        for (int row = 0; row < rows; row++) {
            expand(bytes, order[first + row] * columns, columns, doubles, into, row * columns);
        }
    }

    /** Eight at a time: most of a drawn digit is background, and eight zeros are passed over with one comparison. */
    private static void expand(byte[] from, int source, int count, float[] table, float[] into, int target) {
        Arrays.fill(into, target, target + count, 0);
        int i = 0;
        for (; i <= count - 8; i += 8) {
            long eight = (long) EIGHT_BYTES.get(from, source + i);
            if (eight != 0) {
                int t = target + i;
                into[t] = table[(int) eight & 0xFF];
                into[t + 1] = table[(int) (eight >>> 8) & 0xFF];
                into[t + 2] = table[(int) (eight >>> 16) & 0xFF];
                into[t + 3] = table[(int) (eight >>> 24) & 0xFF];
                into[t + 4] = table[(int) (eight >>> 32) & 0xFF];
                into[t + 5] = table[(int) (eight >>> 40) & 0xFF];
                into[t + 6] = table[(int) (eight >>> 48) & 0xFF];
                into[t + 7] = table[(int) (eight >>> 56)];
            }
        }
        for (; i < count; i++) {
            into[target + i] = table[from[source + i] & 0xFF];
        }
    }

    private static void expand(byte[] from, int source, int count, double[] table, double[] into, int target) {
        for (int i = 0; i < count; i++) {
            into[target + i] = table[from[source + i] & 0xFF];
        }
    }
}
