package org.nnj.explain.diagnosis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.Batches;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;

/** Whether examples by which the network is judged were learnt from: every example's features as a fingerprint of 64 bits. */
record OverlapCheck(DataGenerator data) {

    /** One in a hundred: what is measured is then wrong by up to one percent. */
    static final double SHARE = 0.01;

    /** 200,000 fingerprints collide once in a billion cases or so, and take a few megabytes. */
    private static final int EXAMPLES = 200_000;

    List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        if (data.test().examples() + data.validation().examples() == 0) {
            return findings;
        }
        Set<Long> training = new HashSet<>();
        forEach(data.train(), training::add);
        in("test", data.test(), training).ifPresent(findings::add);
        in("validation", data.validation(), training).ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> in(String part, Batches batches, Set<Long> training) {
        long[] counts = new long[2];
        forEach(batches, fingerprint -> {
            counts[0]++;
            counts[1] += training.contains(fingerprint) ? 1 : 0;
        });
        if (counts[1] == 0 || counts[1] < SHARE * counts[0]) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                Symptom.TRAINING_TEST_OVERLAP,
                counts[1] + " of " + counts[0] + " " + part + " examples ("
                        + Figures.percent((double) counts[1] / counts[0])
                        + ") have the very features of a training example",
                "what was learnt by heart is measured as understanding: figures of the " + part
                        + " part are better than they should be",
                "divide the data before anything is copied or augmented, and remove duplicates first"));
    }

    private interface Taker {
        void take(long fingerprint);
    }

    private static void forEach(Batches batches, Taker taker) {
        if (batches.examples() == 0) {
            return;
        }
        int seen = 0;
        try (BatchCursor cursor = batches.open(0, 0, ElementType.FLOAT)) {
            while (cursor.hasNext() && seen < EXAMPLES) {
                Matrix features = cursor.next().features();
                double[] row = new double[features.columns()];
                for (int i = 0; i < features.rows(); i++) {
                    features.copyRow(i, row);
                    taker.take(fingerprint(row));
                }
                seen += features.rows();
            }
        }
    }

    /** Every bit of every number, mixed by two odd constants (Steele, Lea, Flood, "Fast splittable generators", 2014). */
    private static long fingerprint(double[] row) {
        long hash = row.length;
        for (double value : row) {
            hash = (hash ^ Double.doubleToLongBits(value + 0.0)) * 0xbf58476d1ce4e5b9L; // 0.0: −0 is 0
            hash = (hash ^ (hash >>> 31)) * 0x94d049bb133111ebL;
        }
        return hash ^ (hash >>> 29);
    }
}
