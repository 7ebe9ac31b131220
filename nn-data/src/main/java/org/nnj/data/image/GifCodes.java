package org.nnj.data.image;

import java.io.IOException;

/**
 * Counts the pixels that the codes of a GIF image stand for, without making them. A code is a pixel, or a string of
 * pixels that is one longer than the string of the code before its making.
 *
 * <p>Source: Welch, "A technique for high-performance data compression", IEEE Computer 17(6), 1984; CompuServe, "Graphics
 * Interchange Format", version 89a, appendix F.
 */
final class GifCodes {

    private static final int MOST_BITS = 12;
    private static final int NO_CODE = -1;

    private final int clear;
    private final int[] lengths = new int[1 << MOST_BITS];
    private long pixels;
    private int codeBits;
    private int nextCode;
    private int before = NO_CODE;
    private int bits;
    private int bitCount;
    private boolean ended;

    /**
     * Codes of which none has been read.
     *
     * @param pixelBits how many bits a pixel has
     */
    GifCodes(int pixelBits) throws IOException {
        if (pixelBits < 1 || pixelBits >= MOST_BITS) {
            throw new IOException("expected pixels of 1 to 11 bits, but was " + pixelBits);
        }
        clear = 1 << pixelBits;
        for (int pixel = 0; pixel < clear; pixel++) {
            lengths[pixel] = 1;
        }
        reset();
    }

    long pixels() {
        return pixels;
    }

    private void reset() {
        nextCode = clear + 2;
        codeBits = Integer.numberOfTrailingZeros(clear) + 1;
        before = NO_CODE;
    }

    /** Reads on; codes may reach over the end of a block. */
    void add(byte[] block, int from, int length) throws IOException {
        for (int i = from; i < from + length && !ended; i++) {
            bits |= (block[i] & 0xFF) << bitCount;
            bitCount += 8;
            while (bitCount >= codeBits && !ended) {
                int code = bits & (1 << codeBits) - 1;
                bits >>>= codeBits;
                bitCount -= codeBits;
                add(code);
            }
        }
    }

    private void add(int code) throws IOException {
        if (code == clear) {
            reset();
        } else if (code == clear + 1) {
            ended = true;
        } else {
            addString(code);
        }
    }

    private void addString(int code) throws IOException {
        boolean isNew = code == nextCode && before != NO_CODE;
        if (code >= nextCode && !isNew) {
            throw new IOException("expected codes up to " + nextCode + ", but was " + code);
        }
        if (before != NO_CODE && nextCode < lengths.length) {
            lengths[nextCode] = lengths[before] + 1;
            nextCode++;
            if (nextCode == 1 << codeBits && codeBits < MOST_BITS) {
                codeBits++;
            }
        }
        pixels += lengths[code];
        before = code;
    }
}
