package org.nnj.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What an IDX file holds: unsigned bytes in one to four dimensions, the first of which counts images or labels. The
 * file may be compressed with gzip, whatever its name says.
 *
 * <p>A damaged or hostile file is an {@link IOException} that names the file and the place, such as {@code
 * train-images-idx3-ubyte.gz: expected 60000 images, but the file ends after 41210}. No more is read than the header
 * declares and one byte, and memory is taken only as bytes arrive, 1 GiB at most.
 *
 * <p>Source of the format: LeCun, Cortes, Burges, "The MNIST database of handwritten digits", section on file formats.
 */
public final class IdxFile {

    /** The most bytes that are read into memory. */
    static final long LIMIT = 1L << 30;

    private final String name;
    private final int[] dimensions;
    private final byte[] bytes;

    IdxFile(String name, int[] dimensions, byte[] bytes) {
        this.name = name;
        this.dimensions = dimensions;
        this.bytes = bytes;
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return its content
     * @throws IOException if it cannot be read or is not a whole and sound IDX file of unsigned bytes
     */
    public static IdxFile read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, String.valueOf(file.getFileName()));
        }
    }

    /**
     * Reads a stream to its end, such as that of a resource inside a jar.
     *
     * @param in the stream; left open
     * @param name what messages call it
     * @return its content
     * @throws IOException if it cannot be read or is not a whole and sound IDX file of unsigned bytes
     */
    public static IdxFile read(InputStream in, String name) throws IOException {
        return new IdxReader(name, LIMIT).read(in);
    }

    /**
     * What messages call it.
     *
     * @return the name, without folders
     */
    public String name() {
        return name;
    }

    /**
     * How many items there are, images or labels, and their dimensions.
     *
     * @return a copy; for the training images of MNIST 60000, 28, 28
     */
    public int[] dimensions() {
        return dimensions.clone();
    }

    /** The file and its dimensions, as in {@code t10k-images-idx3-ubyte.gz (10000×28×28)}. */
    @Override
    public String toString() {
        return name + " (" + text() + ")";
    }

    String text() {
        return Arrays.stream(dimensions).mapToObj(Integer::toString).collect(Collectors.joining("×"));
    }

    int count() {
        return dimensions[0];
    }

    /** The bytes themselves, not to be changed. */
    byte[] bytes() {
        return bytes;
    }
}
