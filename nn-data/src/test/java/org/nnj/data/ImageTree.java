package org.nnj.data;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.Batches;
import org.nnj.api.math.ElementType;
import org.nnj.data.image.Drawing;

/** Folders of small images for tests, and what a generator makes of them. */
final class ImageTree {

    static final int HEIGHT = 3;
    static final int WIDTH = 4;

    private ImageTree() {}

    /** So many grey PNG files in each class folder, all different, named 0.png, 1.png, and so on. */
    static Path in(Path root, int each, String... classes) throws IOException {
        for (String name : classes) {
            for (int i = 0; i < each; i++) {
                Drawing.write(root.resolve(name).resolve(i + ".png"), image(name, i));
            }
        }
        return root;
    }

    static BufferedImage image(String name, int number) {
        return Drawing.grey(HEIGHT, WIDTH, 1000L * name.hashCode() + number);
    }

    /** What a grey image must come out as. */
    static double[] features(BufferedImage image) {
        double[] samples = image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), (double[]) null);
        for (int i = 0; i < samples.length; i++) {
            samples[i] /= 255;
        }
        return samples;
    }

    /** The examples of one epoch in their order: features, then targets. */
    static List<List<double[]>> examples(Batches part, int epoch) {
        List<List<double[]>> examples = new ArrayList<>();
        try (BatchCursor cursor = part.open(epoch, 0, ElementType.DOUBLE)) {
            while (cursor.hasNext()) {
                Batch batch = cursor.next();
                double[][] features = batch.features().toArray();
                double[][] targets = batch.targets().toArray();
                for (int row = 0; row < batch.rows(); row++) {
                    examples.add(List.of(features[row], targets[row]));
                }
            }
        }
        return examples;
    }

    /** The same as text, which can be compared. */
    static List<String> text(Batches part, int epoch) {
        return examples(part, epoch).stream()
                .map(example -> Arrays.toString(example.get(0)) + " " + Arrays.toString(example.get(1)))
                .toList();
    }
}
