package org.nnj.data.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The headers of a BMP file. Pixels must follow them in the file's own coding: another image inside might be of any size.
 *
 * <p>Source: Microsoft, "BITMAPINFOHEADER" and "BITMAPV5HEADER", Windows GDI reference.
 */
final class BmpBytes {

    private static final int FILE_HEADER = 14;
    private static final int CORE_HEADER = 12;
    private static final int INFO_HEADER = 40;
    /** The first header with a colour space. */
    private static final int V4_HEADER = 108;

    private static final int COLOUR_SPACE = FILE_HEADER + 56;
    private static final int SRGB = 0x7352_4742;

    private BmpBytes() {}

    /** The file without colour profile, if it holds as many bytes as its size demands. */
    static byte[] reduced(byte[] file) throws IOException {
        requireLength(file, FILE_HEADER + CORE_HEADER);
        ByteBuffer bytes = ByteBuffer.wrap(file.clone()).order(ByteOrder.LITTLE_ENDIAN);
        long pixels = Integer.toUnsignedLong(bytes.getInt(10));
        long header = Integer.toUnsignedLong(bytes.getInt(FILE_HEADER));
        if (header != CORE_HEADER && (header < INFO_HEADER || header > 124)) {
            throw new IOException("expected a BMP header of 12, or 40 to 124 bytes, but was " + header);
        }
        requireLength(file, FILE_HEADER + (int) header);
        if (pixels < FILE_HEADER + header || pixels > file.length) {
            throw new IOException("expected pixels from byte " + (FILE_HEADER + header) + " on and within "
                    + file.length + " bytes, but was " + pixels);
        }
        requirePixels(bytes, header, file.length - pixels);
        if (header >= V4_HEADER) {
            bytes.putInt(COLOUR_SPACE, SRGB);
        }
        return bytes.array();
    }

    private static void requireLength(byte[] file, int header) throws IOException {
        if (file.length < header) {
            throw new IOException(
                    "expected a BMP header of " + header + " bytes, but the file ends after " + file.length);
        }
    }

    private static void requirePixels(ByteBuffer bytes, long header, long left) throws IOException {
        boolean core = header == CORE_HEADER;
        int compression = core ? 0 : bytes.getInt(30);
        if (compression < 0 || compression > 3) {
            throw new IOException(
                    "expected pixels in BMP's own coding, 0 to 3, but was " + Integer.toUnsignedString(compression));
        }
        long width = core ? Short.toUnsignedInt(bytes.getShort(18)) : bytes.getInt(18);
        long height = core ? Short.toUnsignedInt(bytes.getShort(20)) : Math.abs((long) bytes.getInt(22));
        int bits = Short.toUnsignedInt(bytes.getShort(core ? 24 : 28));
        if (width < 1 || height < 1) {
            throw new IOException("expected at least 1×1 pixels, but was " + height + "×" + width);
        }
        boolean runs = compression == 1 || compression == 2;
        // a row is filled up to four bytes; neither factor exceeds 2³¹ · 2¹⁶
        long needed = runs
                ? 2
                : Math.multiplyHigh((width * bits + 31) / 32 * 4, height) > 0
                        ? Long.MAX_VALUE
                        : (width * bits + 31) / 32 * 4 * height;
        if (needed < 0 || needed > left) {
            throw new IOException("expected " + height + " rows of " + width + " pixels of " + bits
                    + " bits, but the file ends after " + left + " bytes of them");
        }
    }
}
