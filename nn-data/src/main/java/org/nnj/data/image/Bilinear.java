package org.nnj.data.image;

import java.io.IOException;

/**
 * Brings an image to another size. The centre of a pixel of the result lies at {@code (x + ½)·W/w − ½} of the source,
 * held within it; its value is the mean of the four pixels around, weighted by nearness, rounded. Making an image less
 * than half as large passes over pixels.
 *
 * <p>Source: Press et al., "Numerical Recipes", 3rd edition, section 3.6 (interpolation on a grid).
 */
final class Bilinear {

    private Bilinear() {}

    /** Where a pixel of the result lies: between two of the source, and how near to the second. */
    private record Place(int first, int second, double part) {

        static Place[] of(int source, int target) {
            Place[] places = new Place[target];
            for (int i = 0; i < target; i++) {
                double at = Math.min(Math.max((i + 0.5) * source / target - 0.5, 0), source - 1);
                int first = (int) at;
                places[i] = new Place(first, Math.min(first + 1, source - 1), at - first);
            }
            return places;
        }
    }

    /** Writes the image, channel after channel, from an offset on. */
    static void resize(SampleRows source, int sourceHeight, PixelFormat target, byte[] into, int offset)
            throws IOException {
        int sourceWidth = source.width();
        Place[] columns = Place.of(sourceWidth, target.width());
        Place[] rows = Place.of(sourceHeight, target.height());
        int[] above = new int[target.channels() * sourceWidth];
        int[] below = new int[above.length];
        for (int y = 0; y < rows.length; y++) {
            source.read(rows[y].first(), above);
            source.read(rows[y].second(), below);
            for (int channel = 0; channel < target.channels(); channel++) {
                int from = channel * sourceWidth;
                int to = offset + (channel * target.height() + y) * target.width();
                for (int x = 0; x < columns.length; x++) {
                    Place column = columns[x];
                    double top = mean(above[from + column.first()], above[from + column.second()], column.part());
                    double bottom = mean(below[from + column.first()], below[from + column.second()], column.part());
                    into[to + x] = (byte) (mean(top, bottom, rows[y].part()) + 0.5);
                }
            }
        }
    }

    private static double mean(double a, double b, double part) {
        return a + (b - a) * part;
    }
}
