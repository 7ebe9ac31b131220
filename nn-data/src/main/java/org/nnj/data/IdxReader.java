package org.nnj.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads one IDX file and trusts nothing in it. */
final class IdxReader {

    private static final int UNSIGNED_BYTE = 0x08;
    private static final Map<Integer, String> OTHER_TYPES =
            Map.of(0x09, "signed byte", 0x0B, "short", 0x0C, "int", 0x0D, "float", 0x0E, "double");
    private static final int MOST_DIMENSIONS = 4;
    private static final int STREAM_BUFFER = 1 << 13;
    private static final int FIRST_CHUNK = 1 << 16;

    private final String name;
    private final long limit;

    IdxReader(String name, long limit) {
        this.name = name;
        this.limit = limit;
    }

    IdxFile read(InputStream source) throws IOException {
        try {
            InputStream in = decompressed(new BufferedInputStream(source, STREAM_BUFFER));
            int[] dimensions = dimensions(in);
            byte[] bytes = body(in, dimensions);
            requireEnd(in, dimensions);
            return new IdxFile(name, dimensions, bytes);
        } catch (ZipException damaged) {
            throw new IOException(
                    name + ": expected sound gzip data, but was damaged: " + damaged.getMessage(), damaged);
        }
    }

    /** The content of a gzip stream, which begins with the bytes 1F 8B, or else the stream itself. */
    private InputStream decompressed(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean compressed = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        if (!compressed) {
            return in;
        }
        try {
            return new GZIPInputStream(in, STREAM_BUFFER);
        } catch (EOFException cut) {
            throw new IOException(name + ": expected gzip data, but the file ends within its header", cut);
        }
    }

    private int[] dimensions(InputStream in) throws IOException {
        byte[] magic = new byte[4];
        int read = fill(in, magic, 0);
        if (read == 0) {
            throw new IOException(name + ": expected an IDX file, but was empty");
        }
        requireHeader(read, magic.length);
        if (magic[0] != 0 || magic[1] != 0) {
            throw new IOException(String.format(
                    "%s: expected an IDX file, which begins with 0x0000, but began with 0x%02X%02X",
                    name, magic[0], magic[1]));
        }
        requireType(magic[2] & 0xFF);
        int rank = magic[3] & 0xFF;
        if (rank < 1 || rank > MOST_DIMENSIONS) {
            throw new IOException(name + ": expected 1 to " + MOST_DIMENSIONS + " dimensions, but was " + rank);
        }
        byte[] sizes = new byte[4 * rank];
        requireHeader(magic.length + fill(in, sizes, 0), magic.length + sizes.length);
        int[] dimensions = new int[rank];
        for (int i = 0; i < rank; i++) {
            dimensions[i] = dimension(sizes, i);
        }
        requireSize(dimensions);
        return dimensions;
    }

    private void requireHeader(int read, int expected) throws IOException {
        if (read < expected) {
            throw new IOException(
                    name + ": expected a header of " + expected + " bytes, but the file ends after " + read);
        }
    }

    private void requireType(int type) throws IOException {
        if (type != UNSIGNED_BYTE) {
            throw new IOException(String.format(
                    "%s: expected elements of type 0x08 (unsigned byte), but was 0x%02X (%s)",
                    name, type, OTHER_TYPES.getOrDefault(type, "unknown")));
        }
    }

    /** An unsigned number of 32 bits, the highest first. */
    private int dimension(byte[] sizes, int index) throws IOException {
        long size = 0;
        for (int i = 4 * index; i < 4 * index + 4; i++) {
            size = (size << 8) | (sizes[i] & 0xFF);
        }
        if (size < 1 || size > Integer.MAX_VALUE) {
            throw new IOException(
                    name + ", dimension " + index + ": expected in [1, " + Integer.MAX_VALUE + "], but was " + size);
        }
        return (int) size;
    }

    private void requireSize(int[] dimensions) throws IOException {
        long size = 1;
        for (int dimension : dimensions) {
            // neither factor exceeds 2³¹, so that the product fits a long
            size *= dimension;
            if (size > limit) {
                throw new IOException(name + ": expected at most " + limit + " bytes of data, but the header declares "
                        + new IdxFile(name, dimensions, new byte[0]).text());
            }
        }
    }

    /** Grows by doubling, so that a header that lies costs twice what the file really holds. */
    private byte[] body(InputStream in, int[] dimensions) throws IOException {
        int size = Arrays.stream(dimensions).reduce(1, (a, b) -> a * b);
        byte[] bytes = new byte[Math.min(size, FIRST_CHUNK)];
        int read = fill(in, bytes, 0);
        while (read == bytes.length && read < size) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(size, 2L * bytes.length));
            read = fill(in, bytes, read);
        }
        if (read < size) {
            int whole = read / (size / dimensions[0]);
            throw new IOException(name + ": expected " + items(dimensions) + ", but the file ends after " + whole);
        }
        return bytes;
    }

    private void requireEnd(InputStream in, int[] dimensions) throws IOException {
        try {
            // of gzip data this also checks length and checksum
            if (in.read() >= 0) {
                throw new IOException(
                        name + ": expected " + items(dimensions) + " and nothing else, but more bytes follow");
            }
        } catch (EOFException cut) {
            throw new IOException(name + ": expected gzip data, but the file ends before its checksum", cut);
        }
    }

    private static String items(int[] dimensions) {
        return dimensions[0] + (dimensions.length == 1 ? " labels" : " images");
    }

    /**
     * Reads until the array is full or the data ends, be it in the middle of a gzip stream; returns how far the array
     * is filled.
     */
    private static int fill(InputStream in, byte[] into, int from) throws IOException {
        int filled = from;
        try {
            while (filled < into.length) {
                int read = in.read(into, filled, into.length - filled);
                if (read < 0) {
                    return filled;
                }
                filled += read;
            }
        } catch (EOFException cut) { // GZIPInputStream's way to say it; what is lacking is named by the caller
            return filled;
        }
        return filled;
    }
}
