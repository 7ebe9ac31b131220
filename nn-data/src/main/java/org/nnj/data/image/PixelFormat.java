package org.nnj.data.image;

/**
 * What every image is brought to.
 *
 * @param channels 1 for grey, 3 for red, green, blue
 * @param height rows of pixels, 1 or more
 * @param width pixels a row, 1 or more
 * @param resizes whether images of another size are resized; otherwise they are refused
 */
public record PixelFormat(int channels, int height, int width, boolean resizes) {

    /**
     * How many bytes an image takes, one a channel's value.
     *
     * @return the product of the three
     */
    public int bytes() {
        return Math.multiplyExact(Math.multiplyExact(channels, height), width);
    }

    /**
     * How a row of bytes is to be read.
     *
     * @return height and width of grey images, otherwise channels, height and width
     */
    public int[] shape() {
        return channels == 1 ? new int[] {height, width} : new int[] {channels, height, width};
    }
}
