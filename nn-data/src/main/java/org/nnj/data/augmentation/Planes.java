package org.nnj.data.augmentation;

import org.nnj.api.math.Shape;

/**
 * How the numbers of an image lie: a plane for each channel, row after row.
 *
 * @param count how many planes, 1 or more
 * @param height rows of a plane
 * @param width numbers of a row
 */
record Planes(int count, int height, int width) {

    static Planes of(String where, Shape image) {
        return switch (image.rank()) {
            case 2 -> new Planes(1, image.dimension(0), image.dimension(1));
            case 3 -> new Planes(image.dimension(0), image.dimension(1), image.dimension(2));
            default ->
                throw new IllegalArgumentException(where
                        + ": expected images of shape height × width or channels × height × width, but was " + image);
        };
    }

    int size() {
        return height * width;
    }

    /** Where the number comes from that is to stand at a place. */
    interface Origin {
        double of(int y, int x);
    }

    /**
     * Draws the image anew: each pixel is taken from elsewhere, between four pixels as their mean weighted by nearness,
     * and as 0 beyond the edge.
     */
    void warp(double[] pixels, Origin originY, Origin originX) {
        double[] old = pixels.clone();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double fromY = originY.of(y, x);
                double fromX = originX.of(y, x);
                for (int plane = 0; plane < count; plane++) {
                    int start = plane * size();
                    pixels[start + y * width + x] = between(old, start, fromY, fromX);
                }
            }
        }
    }

    private double between(double[] old, int start, double y, double x) {
        int top = (int) Math.floor(y);
        int left = (int) Math.floor(x);
        double down = y - top;
        double right = x - left;
        double above = mean(at(old, start, top, left), at(old, start, top, left + 1), right);
        double below = mean(at(old, start, top + 1, left), at(old, start, top + 1, left + 1), right);
        return mean(above, below, down);
    }

    private static double mean(double a, double b, double part) {
        return a + (b - a) * part;
    }

    private double at(double[] old, int start, int y, int x) {
        return y < 0 || y >= height || x < 0 || x >= width ? 0 : old[start + y * width + x];
    }
}
