package org.nnj.explain.diagnosis;

import java.util.Arrays;
import org.nnj.api.math.RandomStream;
import org.nnj.data.InMemory;

/** Classes as clouds around points of a cube: what every network of some neurons learns at once. */
final class Clusters {

    static final int INPUTS = 8;
    static final int CLASSES = 3;

    private Clusters() {}

    /** Two hundred examples of each of three classes, a third as many for the test. */
    static InMemory healthy() {
        return of(1, 200, 200, 200);
    }

    /** So many examples of each class, all features times a factor. */
    static InMemory of(double factor, int... counts) {
        return draw(factor, "training", counts)
                .withTest(draw(
                        factor,
                        "test",
                        Arrays.stream(counts).map(n -> n / 3 + 1).toArray()))
                .seed(1);
    }

    static InMemory draw(double factor, String purpose, int... counts) {
        return InMemory.ofClasses(features(factor, purpose, counts), labels(counts), counts.length)
                .seed(1);
    }

    static double[][] features(double factor, String purpose, int... counts) {
        RandomStream random = RandomStream.of(7, purpose, 0);
        int[] labels = labels(counts);
        double[][] features = new double[labels.length][INPUTS];
        for (int i = 0; i < labels.length; i++) {
            for (int k = 0; k < INPUTS; k++) {
                double corner = k % counts.length == labels[i] ? 1 : -0.5;
                features[i][k] = factor * (corner + 0.5 * random.nextGaussian());
            }
        }
        return features;
    }

    static int[] labels(int... counts) {
        int[] labels = new int[Arrays.stream(counts).sum()];
        int at = 0;
        for (int label = 0; label < counts.length; label++) {
            Arrays.fill(labels, at, at += counts[label], label);
        }
        return labels;
    }
}
