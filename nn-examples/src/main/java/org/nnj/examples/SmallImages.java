package org.nnj.examples;

import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.Batches;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.data.InMemory;

/** The MNIST images brought to 8 × 8 by averaging: the size of the digits that the student's code learned from. */
final class SmallImages {

    static final int SIDE = 8;

    private static final int LARGE_SIDE = 28;
    private static final int CLASSES = 10;

    private SmallImages() {}

    /** Images of 28 × 28, given as such a generator, at 8 × 8; the test part stays the test part. */
    static InMemory of(InMemory digits) {
        return part(digits.inOrder().train()).withTest(part(digits.test())).shape(SIDE, SIDE);
    }

    private static InMemory part(Batches images) {
        float[][] features = new float[images.examples()][];
        int[] labels = new int[images.examples()];
        int next = 0;
        try (BatchCursor cursor = images.open(0, 0, ElementType.FLOAT)) {
            while (cursor.hasNext()) {
                Batch batch = cursor.next();
                for (int row = 0; row < batch.rows(); row++) {
                    features[next] = average(batch.features(), row);
                    labels[next] = batch.targets().argMaxOfRow(row);
                    next++;
                }
            }
        }
        return InMemory.ofClasses(features, labels, CLASSES);
    }

    /** Each small pixel is the mean over its square of 3.5 × 3.5; a large pixel on an edge counts by its share. */
    static float[] average(Matrix images, int image) {
        double side = (double) LARGE_SIDE / SIDE;
        float[] small = new float[SIDE * SIDE];
        for (int y = 0; y < LARGE_SIDE; y++) {
            for (int x = 0; x < LARGE_SIDE; x++) {
                double value = images.get(image, y * LARGE_SIDE + x) / (side * side);
                for (int row = (int) (y / side); row < SIDE && row * side < y + 1; row++) {
                    for (int column = (int) (x / side); column < SIDE && column * side < x + 1; column++) {
                        double share = overlap(y, row * side, side) * overlap(x, column * side, side);
                        small[row * SIDE + column] += (float) (share * value);
                    }
                }
            }
        }
        return small;
    }

    /** How much of the pixel that begins at {@code pixel} lies in the square that begins at {@code start}. */
    private static double overlap(int pixel, double start, double side) {
        return Math.max(0, Math.min(pixel + 1, start + side) - Math.max(pixel, start));
    }
}
