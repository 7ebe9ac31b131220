package org.nnj.data;

import java.util.List;
import java.util.stream.IntStream;
import org.nnj.data.image.ImageFile;
import org.nnj.data.image.PixelFormat;
import org.nnj.data.image.ReadAhead;

/** Images that do not fit in memory: decoded for each batch, and those of the next batches while this one is in use. */
final class DecodedRows implements FeatureRows {

    private static final int BATCHES_AHEAD = 3;

    private final List<ImageFile> files;
    private final PixelFormat format;
    private final ReadAhead reader;
    private final double divisor;

    DecodedRows(List<ImageFile> files, PixelFormat format, long maxPixels, int threads, double divisor) {
        this(files, format, new ReadAhead(files, format, maxPixels, threads), divisor);
    }

    private DecodedRows(List<ImageFile> files, PixelFormat format, ReadAhead reader, double divisor) {
        this.files = files;
        this.format = format;
        this.reader = reader;
        this.divisor = divisor;
    }

    @Override
    public int count() {
        return files.size();
    }

    @Override
    public int columns() {
        return format.bytes();
    }

    @Override
    public DecodedRows dividedBy(double newDivisor) {
        return new DecodedRows(files, format, reader, newDivisor);
    }

    @Override
    public void gather(int[] order, int first, int rows, float[] into) {
        decoded(order, first, rows).gather(IntStream.range(0, rows).toArray(), 0, rows, into);
    }

    @Override
    public void gather(int[] order, int first, int rows, double[] into) {
        decoded(order, first, rows).gather(IntStream.range(0, rows).toArray(), 0, rows, into);
    }

    private ByteRows decoded(int[] order, int first, int rows) {
        byte[] bytes = new byte[Math.multiplyExact(rows, format.bytes())];
        long ahead = Math.min(order.length, first + (1L + BATCHES_AHEAD) * rows);
        reader.read(order, first, rows, (int) ahead - first, bytes);
        return new ByteRows(bytes, format.bytes(), divisor);
    }
}
