package org.nnj.data.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is to be an image.
 *
 * @param path where it is
 * @param size its length in bytes when it was found
 * @param modified when it was changed last, in nanoseconds since 1970
 */
public record ImageFile(Path path, long size, long modified) {

    /**
     * What messages call it.
     *
     * @return the path, with what would break a line replaced by {@code ?}
     */
    public String name() {
        return nameOf(path);
    }

    /**
     * What messages call a path.
     *
     * @param path any
     * @return the path, with what would break a line replaced by {@code ?}
     */
    static String nameOf(Path path) {
        return path.toString().replaceAll("\\p{Cntrl}", "?");
    }

    /**
     * The name without folders.
     *
     * @return what tells two files of one folder apart
     */
    public String fileName() {
        return String.valueOf(path.getFileName());
    }

    /**
     * Reads it.
     *
     * @param most how many bytes are read at most
     * @return the content
     * @throws IOException if it cannot be read, is empty, or longer than that
     */
    byte[] read(long most) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
            if (bytes.length == 0) {
                throw new IOException(name() + ": expected an image, but the file is empty");
            }
            if (bytes.length > most) {
                throw new IOException(name() + ": expected at most " + most + " bytes, but there are more");
            }
            return bytes;
        }
    }
}
