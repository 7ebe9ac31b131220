package org.nnj.data.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;

/**
 * The rows of an image as numbers from 0 to 255, in grey or in red, green and blue. The numbers are those of the file:
 * colour profiles and transparency play no part, so that nothing depends on how a system converts colours. Colour
 * becomes grey as {@code 0.299 R + 0.587 G + 0.114 B}, rounded.
 *
 * <p>Source: ITU-R Recommendation BT.601, section 2.5.1 (luma).
 */
final class SampleRows {

    private final Raster raster;
    private final int width;
    private final int channels;
    private final int bands;
    private final int[] palette;
    private final int[] largest;
    private final int[] samples;

    /**
     * The rows of one image.
     *
     * @param channels 1 or 3
     * @throws IOException if it is neither grey nor red, green and blue; the message does not name the file
     */
    SampleRows(BufferedImage image, int channels) throws IOException {
        this.raster = image.getRaster();
        this.width = image.getWidth();
        this.channels = channels;
        ColorModel colours = image.getColorModel();
        if (colours instanceof IndexColorModel index) {
            palette = new int[index.getMapSize()];
            index.getRGBs(palette);
            bands = 1;
        } else {
            requireKnown(colours.getColorSpace());
            palette = new int[0];
            bands = raster.getNumBands() >= 3 ? 3 : 1;
        }
        largest = new int[raster.getNumBands()];
        for (int band = 0; band < largest.length; band++) {
            largest[band] = (1 << raster.getSampleModel().getSampleSize(band)) - 1;
        }
        samples = new int[width * raster.getNumBands()];
    }

    private static void requireKnown(ColorSpace space) throws IOException {
        int type = space.getType();
        if (type != ColorSpace.TYPE_GRAY && type != ColorSpace.TYPE_RGB) {
            throw new IOException("expected grey or red, green and blue, but was "
                    + (type == ColorSpace.TYPE_CMYK
                            ? "CMYK"
                            : "a colour space of " + space.getNumComponents() + " components"));
        }
    }

    int width() {
        return width;
    }

    /** Writes row y, channel after channel. */
    void read(int y, int[] into) throws IOException {
        raster.getPixels(0, y, width, 1, samples);
        for (int x = 0; x < width; x++) {
            if (palette.length > 0) {
                putColour(into, x, colour(samples[x * largest.length]));
            } else if (bands == 1) {
                put(into, x, scaled(x, 0));
            } else {
                putColour(into, x, scaled(x, 0) << 16 | scaled(x, 1) << 8 | scaled(x, 2));
            }
        }
    }

    private int colour(int index) throws IOException {
        if (index >= palette.length) {
            throw new IOException("expected colours of a palette of " + palette.length + ", but was " + index);
        }
        return palette[index];
    }

    /** A sample of any number of bits as one of 8, rounded. */
    private int scaled(int x, int band) {
        int sample = samples[x * largest.length + band];
        int most = largest[band];
        return most == 255 ? sample : (int) ((sample * 255L + most / 2) / most);
    }

    private void put(int[] into, int x, int grey) {
        for (int channel = 0; channel < channels; channel++) {
            into[channel * width + x] = grey;
        }
    }

    private void putColour(int[] into, int x, int rgb) {
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        if (channels == 1) {
            into[x] = (299 * red + 587 * green + 114 * blue + 500) / 1000;
        } else {
            into[x] = red;
            into[width + x] = green;
            into[2 * width + x] = blue;
        }
    }
}
