package org.nnj.models.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Files put together by hand, right or wrong. */
final class RawFile {

    private RawFile() {}

    /** The length of the header, the header, and so many bytes of zero. */
    static byte[] of(String header, int dataBytes) {
        return of(header, new byte[dataBytes]);
    }

    static byte[] of(String header, byte[] data) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return of(text.length, text, data);
    }

    /** With a length that need not be true. */
    static byte[] of(long length, byte[] header, byte[] data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .array());
        bytes.writeBytes(header);
        bytes.writeBytes(data);
        return bytes.toByteArray();
    }
}
