package org.nnj.models.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;

/**
 * A safetensors file that is being read: eight bytes with the length of the header, the header, the numbers. The header is checked
 * whole when the file is opened, and the size of the file with it; memory for a tensor is taken when it is asked for.
 */
public final class TensorFile implements Closeable {

    private static final int LENGTH_BYTES = 8;
    private static final int CHUNK_BYTES = 1 << 16;

    private final String name;
    private final ByteSource source;
    private final long dataStart;
    private final Header header;

    private TensorFile(String name, ByteSource source, long dataStart, Header header) {
        this.name = name;
        this.source = source;
        this.dataStart = dataStart;
        this.header = header;
    }

    /**
     * Opens a file.
     *
     * @param path where it is
     * @param limits how much it may ask for
     * @return the file, to be closed
     * @throws IOException if there is none, or it is no safetensors file
     */
    public static TensorFile open(Path path, Limits limits) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(path + ": expected a file, but there is none");
        }
        String name = String.valueOf(path.getFileName());
        FileChannel channel = FileChannel.open(path);
        try {
            return open(name, new ByteSource.OfFile(name, channel), limits);
        } catch (IOException | RuntimeException | Error e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Reads a stream to its end. Memory is taken as bytes arrive.
     *
     * @param stream not closed
     * @param limits how much it may ask for
     * @return the file
     * @throws IOException if it holds no safetensors file, or more than one
     */
    public static TensorFile read(InputStream stream, Limits limits) throws IOException {
        String name = "stream";
        byte[] first = stream.readNBytes(LENGTH_BYTES);
        long headerBytes = headerBytes(name, first, limits);
        byte[] head = stream.readNBytes((int) headerBytes);
        requireLength(name, headerBytes, head.length);
        Header header = HeaderReader.read(name, head, limits);
        if (header.dataBytes() > Integer.MAX_VALUE - CHUNK_BYTES) {
            throw FileError.of(
                    name,
                    "data",
                    "at most " + (Integer.MAX_VALUE - CHUNK_BYTES) + " bytes in a stream",
                    "was " + header.dataBytes() + "; load it from a file");
        }
        byte[] data = stream.readNBytes((int) header.dataBytes());
        requireSize(name, headerBytes, header, LENGTH_BYTES + headerBytes + data.length);
        if (stream.read() >= 0) {
            throw FileError.of(name, "end", "no byte behind the last tensor", "was more");
        }
        return new TensorFile(name, new ByteSource.OfBytes(data), 0, header);
    }

    private static TensorFile open(String name, ByteSource.OfFile source, Limits limits) throws IOException {
        long size = source.size();
        long headerBytes = headerBytes(name, source.upTo(0, LENGTH_BYTES), limits);
        requireLength(name, headerBytes, size - LENGTH_BYTES);
        Header header = HeaderReader.read(name, source.upTo(LENGTH_BYTES, (int) headerBytes), limits);
        requireSize(name, headerBytes, header, size);
        return new TensorFile(name, source, LENGTH_BYTES + headerBytes, header);
    }

    private static long headerBytes(String name, byte[] first, Limits limits) throws IOException {
        if (first.length < LENGTH_BYTES) {
            throw FileError.of(name, "header length", LENGTH_BYTES + " bytes", "the file ends after " + first.length);
        }
        long length = ByteBuffer.wrap(first).order(ByteOrder.LITTLE_ENDIAN).getLong();
        if (length < 2 || length > limits.headerBytes()) {
            throw FileError.of(
                    name,
                    "header length",
                    "2 to " + limits.headerBytes() + " bytes",
                    "was " + Long.toUnsignedString(length));
        }
        return length;
    }

    private static void requireLength(String name, long expected, long was) throws IOException {
        if (was < expected) {
            throw FileError.of(name, "header", expected + " bytes", "the file ends after " + was);
        }
    }

    private static void requireSize(String name, long headerBytes, Header header, long was) throws IOException {
        long expected = LENGTH_BYTES + headerBytes + header.dataBytes();
        if (was != expected) {
            throw FileError.of(
                    name,
                    "size",
                    expected + " bytes (8 + " + headerBytes + " of header + " + header.dataBytes() + " of data)",
                    was < expected ? "the file ends after " + was : "was " + was);
        }
    }

    /**
     * What messages call it.
     *
     * @return the file's name, or {@code stream}
     */
    public String name() {
        return name;
    }

    /**
     * The strings that are not tensors.
     *
     * @return by name
     */
    public Map<String, String> metadata() {
        return header.metadata();
    }

    /**
     * What is there.
     *
     * @return the tensors by name
     */
    public Map<String, Entry> entries() {
        return header.entries();
    }

    /**
     * One tensor of a certain shape.
     *
     * @param tensor its name
     * @param shape the dimensions it must have
     * @return its entry
     * @throws IOException if there is none of that name, or it has another shape
     */
    public Entry require(String tensor, List<Long> shape) throws IOException {
        Entry entry = require(tensor);
        if (!entry.shape().equals(shape)) {
            throw error(tensor, "shape " + Entry.shapeText(shape), "was " + FileError.quoted(entry.shapeText()));
        }
        return entry;
    }

    /**
     * One tensor.
     *
     * @param tensor its name
     * @return its entry
     * @throws IOException if there is none of that name
     */
    public Entry require(String tensor) throws IOException {
        Entry entry = header.entries().get(tensor);
        if (entry == null) {
            List<String> some = header.entries().keySet().stream()
                    .limit(10)
                    .map(FileError::quoted)
                    .toList();
            throw error(tensor, "a tensor of that name", "there is none; there are " + String.join(", ", some));
        }
        return entry;
    }

    /**
     * The numbers of a tensor, exactly.
     *
     * @param entry one of {@link #entries()}
     * @return a row for one dimension, rows and columns for two; in double precision if the file has F64, else in single
     * @throws IOException if it has other dimensions or no floating point numbers, or the file cannot be read
     */
    public Matrix matrix(Entry entry) throws IOException {
        List<Long> shape = entry.shape();
        if (shape.isEmpty() || shape.size() > 2) {
            throw error(entry.name(), "one or two dimensions", "was " + FileError.quoted(entry.shapeText()));
        }
        if (!entry.type().isReadable()) {
            throw error(entry.name(), "F16, BF16, F32 or F64", "was " + entry.type());
        }
        long rows = shape.size() == 1 ? 1 : shape.get(0);
        long columns = shape.get(shape.size() - 1);
        if (rows > Integer.MAX_VALUE || columns > Integer.MAX_VALUE || rows * columns > Integer.MAX_VALUE - 8) {
            throw error(entry.name(), "at most " + (Integer.MAX_VALUE - 8) + " numbers", "was " + entry.shapeText());
        }
        int size = (int) (rows * columns);
        return entry.type() == DataType.F64
                ? DoubleMatrix.wrap((int) rows, (int) columns, doubles(entry, size))
                : FloatMatrix.wrap((int) rows, (int) columns, floats(entry, size));
    }

    private double[] doubles(Entry entry, int size) throws IOException {
        double[] values = new double[size];
        ByteBuffer chunk = newChunk();
        for (int done = 0; done < size; ) {
            int count = readChunk(entry, done, size, chunk);
            chunk.asDoubleBuffer().get(values, done, count);
            done += count;
        }
        return values;
    }

    private float[] floats(Entry entry, int size) throws IOException {
        float[] values = new float[size];
        ByteBuffer chunk = newChunk();
        for (int done = 0; done < size; ) {
            int count = readChunk(entry, done, size, chunk);
            if (entry.type() == DataType.F32) {
                chunk.asFloatBuffer().get(values, done, count);
            } else {
                for (int i = done; i < done + count; i++) {
                    values[i] = entry.type().next(chunk);
                }
            }
            done += count;
        }
        return values;
    }

    private static ByteBuffer newChunk() {
        return ByteBuffer.allocate(CHUNK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** As many numbers of a tensor as fit, from number {@code done} on; returns how many. */
    private int readChunk(Entry entry, int done, int size, ByteBuffer chunk) throws IOException {
        int bytes = entry.type().bytes();
        int count = Math.min(CHUNK_BYTES / bytes, size - done);
        chunk.clear().limit(count * bytes);
        source.read(dataStart + entry.begin() + (long) done * bytes, chunk);
        chunk.flip();
        return count;
    }

    /**
     * Something is wrong with a tensor.
     *
     * @param tensor its name
     * @param expected as it reads after "expected"
     * @param was as it reads after "but"
     * @return the exception to throw
     */
    public IOException error(String tensor, String expected, String was) {
        return FileError.of(name, "tensor " + FileError.quoted(tensor), expected, was);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
