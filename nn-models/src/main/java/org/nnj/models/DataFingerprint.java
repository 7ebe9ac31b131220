package org.nnj.models;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;

/** What tells the data of one run from that of another, without reading all of it. */
final class DataFingerprint {

    private DataFingerprint() {}

    /** SHA-256 of shape, columns, labels, the sizes of the three parts, and the first batch of the first epoch. */
    static String of(DataGenerator data) {
        Hasher hasher = Hashing.sha256().newHasher();
        for (int dimension : data.featureShape().dimensions()) {
            hasher.putInt(dimension);
        }
        hasher.putInt(data.targetColumns()).putInt(data.labels().size());
        for (String label : data.labels()) {
            hasher.putInt(label.length()).putString(label, StandardCharsets.UTF_8);
        }
        hasher.putInt(data.train().examples());
        hasher.putInt(data.validation().examples());
        hasher.putInt(data.test().examples());
        try (BatchCursor cursor = data.train().open(0, 0, ElementType.DOUBLE)) {
            Batch batch = cursor.next();
            put(batch.features(), hasher);
            put(batch.targets(), hasher);
        }
        return hasher.hash().toString();
    }

    private static void put(Matrix matrix, Hasher hasher) {
        for (double[] row : matrix.toArray()) {
            for (double value : row) {
                hasher.putDouble(value);
            }
        }
    }
}
