package org.nnj.data.image;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of image files that are read. */
@SuppressWarnings("ImmutableEnumChecker") // nothing changes them
enum ImageFormat {
    PNG(List.of(".png"), PngBytes::reduced, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
    JPEG(List.of(".jpg", ".jpeg"), JpegBytes::reduced, 0xFF, 0xD8, 0xFF),
    GIF(List.of(".gif"), GifBytes::checked, 'G', 'I', 'F', '8'),
    BMP(List.of(".bmp"), BmpBytes::reduced, 'B', 'M');

    /** How the names of images end. */
    static final String EXTENSIONS = ".png, .jpg, .jpeg, .gif, .bmp";

    private final List<String> extensions;
    private final Check check;
    private final int[] magic;

    ImageFormat(List<String> extensions, Check check, int... magic) {
        this.extensions = ImmutableList.copyOf(extensions);
        this.check = check;
        this.magic = magic;
    }

    /** Looks at a whole file. */
    private interface Check {
        byte[] reduce(byte[] file) throws IOException;
    }

    /** The format that the ending of a name promises, in lower or upper case. */
    static Optional<ImageFormat> ofName(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.extensions.stream().anyMatch(name::endsWith))
                .findFirst();
    }

    /** The format that the first bytes of a file are those of. */
    static Optional<ImageFormat> ofContent(byte[] file) {
        return Arrays.stream(values()).filter(format -> format.begins(file)).findFirst();
    }

    private boolean begins(byte[] file) {
        if (file.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((file[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Checks that a file is whole, and leaves out what is not needed for its pixels: texts, thumbnails and colour
     * profiles, which may unpack to any size.
     *
     * @return an image of the same pixels
     * @throws IOException whose message goes on after "expected …, but": the name of the file is not in it
     */
    byte[] reduced(byte[] file) throws IOException {
        return check.reduce(file);
    }
}
