package org.nnj.data.image;

import java.io.IOException;

/**
 * The blocks of a GIF file: a screen, extensions and images, of which the first counts, and a trailer.
 *
 * <p>Source: CompuServe, "Graphics Interchange Format", version 89a, 1990.
 */
final class GifBytes {

    private static final int HEADER = 13;
    private static final int IMAGE = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int TRAILER = 0x3B;

    private final byte[] file;
    private int at;

    private GifBytes(byte[] file) {
        this.file = file;
    }

    /** The file itself, if it is whole. */
    static byte[] checked(byte[] file) throws IOException {
        new GifBytes(file).check();
        return file;
    }

    private void check() throws IOException {
        skip(HEADER);
        skip(colourTable(file[10]));
        int images = 0;
        int block = next();
        while (block != TRAILER) {
            if (block == IMAGE) {
                skip(9);
                int pixels = unsignedShort(at - 5) * unsignedShort(at - 3);
                skip(colourTable(file[at - 1]));
                skip(1);
                if (images++ == 0) {
                    checkPixels(pixels);
                }
            } else if (block == EXTENSION) {
                skip(1);
            } else {
                throw new IOException("expected a GIF block at byte " + (at - 1) + ", but there is none");
            }
            skipSubBlocks();
            block = next();
        }
        if (images == 0) {
            throw new IOException("expected a GIF file with an image, but it has none");
        }
    }

    /** Three bytes for each of 2 to 256 colours, if the highest bit says that there is a table. */
    private static int colourTable(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    /** The JDK's reader leaves black what the codes do not cover, and says nothing. */
    private void checkPixels(int pixels) throws IOException {
        int start = at;
        GifCodes codes = new GifCodes(file[at - 1] & 0xFF);
        for (int length = next(); length > 0; length = next()) {
            skip(length);
            codes.add(file, at - length, length);
        }
        if (codes.pixels() < Integer.toUnsignedLong(pixels)) {
            throw new IOException(
                    "expected " + Integer.toUnsignedString(pixels) + " pixels, but the codes make " + codes.pixels());
        }
        at = start;
    }

    private int unsignedShort(int from) {
        return file[from] & 0xFF | (file[from + 1] & 0xFF) << 8;
    }

    private void skipSubBlocks() throws IOException {
        for (int length = next(); length > 0; length = next()) {
            skip(length);
        }
    }

    private int next() throws IOException {
        skip(1);
        return file[at - 1] & 0xFF;
    }

    private void skip(int bytes) throws IOException {
        if (file.length - at < bytes) {
            throw new IOException(
                    "expected a GIF file that ends with a trailer, but it ends after " + file.length + " bytes");
        }
        at += bytes;
    }
}
