package org.nnj.data.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * The segments of a JPEG file: {@code FF}, a marker, a length, data; after a start of scan, coded data in which {@code
 * FF} is followed by 0 or by a restart marker; until the end of the image.
 *
 * <p>Source: ITU-T Recommendation T.81, annex B.
 */
final class JpegBytes {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int ADOBE = 0xEE;
    private static final int JFIF = 0xE0;
    private static final int COMMENT = 0xFE;
    /** Cameras write about ten; each passes over all pixels, whatever it holds. */
    private static final int MOST_SCANS = 100;

    private final byte[] file;
    private final ByteArrayOutputStream kept;
    private int at = 2;

    private JpegBytes(byte[] file) {
        this.file = file;
        this.kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, at);
    }

    /** The segments that pixels are made of, if the file is whole, in grey or colour, and has not too many scans. */
    static byte[] reduced(byte[] file) throws IOException {
        return new JpegBytes(file).segments();
    }

    private byte[] segments() throws IOException {
        int scans = 0;
        int marker = marker();
        while (marker != END_OF_IMAGE) {
            int length = require(2) ? BigEndian.unsignedShort(file, at) : 0;
            if (length < 2 || !require(length)) {
                throw new IOException(
                        "expected a whole JPEG segment, but the file ends within the one at byte " + (at - 2));
            }
            if (isFrame(marker)) {
                checkFrame(length);
            }
            int end = at + length;
            if (marker == START_OF_SCAN) {
                end = endOfScan(end);
                if (++scans > MOST_SCANS) {
                    throw new IOException("expected at most " + MOST_SCANS + " scans, but there are more");
                }
            }
            if (isNeeded(marker)) {
                kept.write(0xFF);
                kept.write(marker);
                kept.write(file, at, end - at);
            }
            at = end;
            marker = marker();
        }
        kept.write(0xFF);
        kept.write(END_OF_IMAGE);
        return kept.toByteArray();
    }

    private boolean require(int bytes) {
        return file.length - at >= bytes;
    }

    /** The next marker, which any number of FF may precede. */
    private int marker() throws IOException {
        if (!require(2)) {
            throw cut();
        }
        if ((file[at] & 0xFF) != 0xFF) {
            throw new IOException("expected a JPEG marker at byte " + at + ", but there is none");
        }
        while (require(2) && (file[at + 1] & 0xFF) == 0xFF) {
            at++;
        }
        if (!require(2)) {
            throw cut();
        }
        at += 2;
        return file[at - 1] & 0xFF;
    }

    private IOException cut() {
        return new IOException(
                "expected a JPEG file that ends with a marker, but it ends after " + file.length + " bytes");
    }

    private int endOfScan(int from) throws IOException {
        for (int i = from; i < file.length - 1; i++) {
            if ((file[i] & 0xFF) == 0xFF && !isInsideScan(file[i + 1] & 0xFF)) {
                return i;
            }
        }
        throw cut();
    }

    private static boolean isInsideScan(int marker) {
        return marker == 0 || marker == 0xFF || marker >= 0xD0 && marker <= 0xD7;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Length, precision, height, width, number of components. */
    private void checkFrame(int length) throws IOException {
        if (length < 8) {
            throw new IOException("expected a JPEG frame of at least 8 bytes, but was " + length);
        }
        int bits = file[at + 2] & 0xFF;
        int components = file[at + 7] & 0xFF;
        if (bits != 8) {
            throw new IOException("expected 8 bits a sample, but was " + bits);
        }
        if (components != 1 && components != 3) {
            throw new IOException("expected grey or colour in 1 or 3 components, but was " + components
                    + (components == 4 ? " (CMYK)" : ""));
        }
    }

    /** Applications' own segments are passed over, but for the two that say which colours the components are. */
    private static boolean isNeeded(int marker) {
        return marker < 0xE0 || marker == JFIF || marker == ADOBE || marker > 0xEF && marker != COMMENT;
    }
}
