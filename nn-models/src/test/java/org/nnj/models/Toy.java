package org.nnj.models;

import org.nnj.api.math.ElementType;
import org.nnj.api.math.RandomStream;
import org.nnj.data.InMemory;

/** Small data and networks for tests: two noisy classes of points, learnable in a few epochs. */
final class Toy {

    private Toy() {}

    /** So many points of the classes "inside" and "outside" the unit circle; the last batch of 8 is short unless 8 divides. */
    static InMemory circles(int examples) {
        RandomStream random = RandomStream.of(7, "circles");
        double[][] features = new double[examples][2];
        int[] labels = new int[examples];
        for (int i = 0; i < examples; i++) {
            labels[i] = i % 2;
            double angle = random.uniform(0, 2 * Math.PI);
            double radius = labels[i] == 0 ? random.uniform(0, 0.8) : random.uniform(1.2, 2);
            features[i][0] = radius * StrictMath.cos(angle);
            features[i][1] = radius * StrictMath.sin(angle);
        }
        return InMemory.ofClasses(features, labels, 2).batchSize(8).seed(3);
    }

    static SequentialBuilder classifier() {
        return Sequential.input(2)
                .dense(8, "tanh")
                .dense(2, "softmax")
                .loss("categorical-crossentropy")
                .optimizer("sgd(0.2)")
                .metrics("accuracy")
                .seed(11);
    }

    static Sequential classifier(ElementType type) {
        return classifier().precision(type).build();
    }

    static boolean sameBits(Sequential a, Sequential b) {
        for (int i = 0; i < a.parameters().size(); i++) {
            if (!a.parameters().get(i).value().equals(b.parameters().get(i).value())) {
                return false;
            }
        }
        return true;
    }
}
