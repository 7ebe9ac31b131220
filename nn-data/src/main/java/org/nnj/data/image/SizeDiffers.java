package org.nnj.data.image;

import java.io.IOException;

/** An image that is sound but not of the size of the others, where none is resized: never left out. */
final class SizeDiffers extends IOException {

    private static final long serialVersionUID = 1;

    SizeDiffers(ImageFile file, PixelFormat expected, int height, int width) {
        super(file.name() + ": expected " + expected.height() + "×" + expected.width()
                + " pixels, as the first image, but was " + height + "×" + width
                + "; give a size that all are brought to");
    }
}
