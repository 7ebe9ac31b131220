package org.nnj.models;

import java.util.Arrays;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;

/**
 * What tells the data of one run from that of another, without reading all of it: a hash of shape, columns, labels, the sizes of the
 * three parts, and the first examples of the first epoch. It is no secret and no signature, so the hash is the one by which random
 * streams are told apart; a cryptographic one takes longer to load than to train a hundred steps.
 */
final class DataFingerprint {

    /** Examples of the first batch that are looked at: more would tell no more. */
    private static final int EXAMPLES = 8;

    private static final int WORDS = 4;

    private long[] facts = new long[64];
    private int count;

    private DataFingerprint() {}

    /** 64 hexadecimal digits. */
    static String of(DataGenerator data) {
        return new DataFingerprint().text(data);
    }

    private String text(DataGenerator data) {
        for (int dimension : data.featureShape().dimensions()) {
            add(dimension);
        }
        add(data.targetColumns());
        add(data.labels().size());
        for (String label : data.labels()) {
            add(label.length());
            for (int i = 0; i < label.length(); i++) {
                add(label.charAt(i));
            }
        }
        add(data.train().examples());
        add(data.validation().examples());
        add(data.test().examples());
        try (BatchCursor cursor = data.train().open(0, 0, ElementType.DOUBLE)) {
            Batch batch = cursor.next();
            add(batch.features());
            add(batch.targets());
        }
        return hexadecimal(RandomStream.of(0, "data", Arrays.copyOf(facts, count)));
    }

    private void add(Matrix matrix) {
        double[] row = new double[matrix.columns()];
        for (int i = 0; i < Math.min(EXAMPLES, matrix.rows()); i++) {
            matrix.copyRow(i, row);
            for (double value : row) {
                add(Double.doubleToLongBits(value));
            }
        }
    }

    private void add(long fact) {
        if (count == facts.length) {
            facts = Arrays.copyOf(facts, 2 * count);
        }
        facts[count] = fact;
        count++;
    }

    private static String hexadecimal(RandomStream hash) {
        StringBuilder text = new StringBuilder(WORDS * Long.SIZE / 4);
        for (int word = 0; word < WORDS; word++) {
            long bits = hash.nextLong();
            for (int shift = Long.SIZE - 4; shift >= 0; shift -= 4) {
                text.append(Character.forDigit((int) (bits >>> shift) & 0xF, 16));
            }
        }
        return text.toString();
    }
}
