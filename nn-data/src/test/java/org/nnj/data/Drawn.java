package org.nnj.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.Batches;
import org.nnj.api.math.ElementType;

/** What a part gives in one epoch, copied out of the buffers that are used again. */
record Drawn(List<double[][]> features, List<double[][]> targets) {

    static Drawn from(Batches batches, int epoch, int firstBatch, ElementType type) {
        Drawn drawn = new Drawn(new ArrayList<>(), new ArrayList<>());
        try (BatchCursor cursor = batches.open(epoch, firstBatch, type)) {
            while (cursor.hasNext()) {
                Batch batch = cursor.next();
                drawn.features.add(batch.features().toArray());
                drawn.targets.add(batch.targets().toArray());
            }
        }
        return drawn;
    }

    static Drawn from(Batches batches) {
        return from(batches, 0, 0, ElementType.DOUBLE);
    }

    /** The first feature of each example, in order: what tells the examples of {@link #numbered} apart. */
    int[] ids() {
        return features.stream()
                .flatMap(Arrays::stream)
                .mapToInt(row -> (int) row[0])
                .toArray();
    }

    /** Examples whose first feature is their number, and whose class is that number modulo the number of classes. */
    static InMemory numbered(int examples, int classes) {
        double[][] features = new double[examples][];
        int[] labels = new int[examples];
        for (int i = 0; i < examples; i++) {
            features[i] = new double[] {i, -i};
            labels[i] = i % classes;
        }
        return InMemory.ofClasses(features, labels, classes);
    }
}
