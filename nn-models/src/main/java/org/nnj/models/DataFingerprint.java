package org.nnj.models;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;

/**
 * What tells the data of one run from that of another, without reading all of it: SHA-256 of shape, columns, labels, the sizes of the
 * three parts, and the first batch of the first epoch. Numbers go in as little-endian, labels as UTF-8.
 */
final class DataFingerprint {

    private final MessageDigest digest = sha256();
    private final ByteBuffer number = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);

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
            digest.update(label.getBytes(StandardCharsets.UTF_8));
        }
        add(data.train().examples());
        add(data.validation().examples());
        add(data.test().examples());
        try (BatchCursor cursor = data.train().open(0, 0, ElementType.DOUBLE)) {
            Batch batch = cursor.next();
            add(batch.features());
            add(batch.targets());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void add(int fact) {
        number.clear().putInt(fact).flip();
        digest.update(number);
    }

    /** Row by row: number by number it took a tenth of a second of each run's start, when nothing is compiled yet. */
    private void add(Matrix matrix) {
        double[] row = new double[matrix.columns()];
        ByteBuffer bytes = ByteBuffer.allocate(row.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < matrix.rows(); i++) {
            matrix.copyRow(i, row);
            bytes.asDoubleBuffer().put(row);
            digest.update(bytes.array());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
