package org.nnj.data.image;

import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The chunks of a PNG file: length, type, data, checksum, from {@code IHDR} to {@code IEND}.
 *
 * <p>Source: W3C, "Portable Network Graphics (PNG) Specification", second edition, section 5.
 */
final class PngBytes {

    private static final int SIGNATURE = 8;
    /** Length, type and checksum. */
    private static final int FRAME = 12;

    private static final ImmutableSet<String> NEEDED = ImmutableSet.of("IHDR", "PLTE", "IDAT", "IEND");

    private PngBytes() {}

    /** The chunks that pixels are made of, if all chunks are whole and sound. */
    static byte[] reduced(byte[] file) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, SIGNATURE);
        CRC32 checksum = new CRC32();
        int at = SIGNATURE;
        String type = "";
        while (!type.equals("IEND")) {
            if (file.length - at < FRAME) {
                throw new IOException(
                        "expected a PNG file that ends with a chunk IEND, but it ends after " + file.length + " bytes");
            }
            long length = BigEndian.unsignedInt(file, at);
            type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (length > file.length - at - FRAME) {
                throw new IOException("expected " + length + " bytes of data in chunk " + shown(type)
                        + ", but the file ends after " + (file.length - at - 8));
            }
            checksum.reset();
            checksum.update(file, at + 4, (int) length + 4);
            if (checksum.getValue() != BigEndian.unsignedInt(file, at + 8 + (int) length)) {
                throw new IOException("expected a sound chunk " + shown(type) + ", but its checksum differs");
            }
            if (NEEDED.contains(type)) {
                kept.write(file, at, (int) length + FRAME);
            }
            at += (int) length + FRAME;
        }
        return kept.toByteArray();
    }

    private static String shown(String type) {
        return type.chars().allMatch(c -> c > ' ' && c < 127) ? type : "of no type";
    }
}
