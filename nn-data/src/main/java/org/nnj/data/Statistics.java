package org.nnj.data;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.Batches;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;

/**
 * What transforms learn from the columns of features and how they keep it: in double precision, row after row in the
 * order of epoch 0.
 */
final class Statistics {

    private Statistics() {}

    /** Takes one row: {@code values[start], values[start + 1], …}. */
    interface RowVisitor {

        void visit(double[] values, int start);
    }

    /** The first row, which says how many columns there are. */
    static double[] firstRow(String name, Batches training) {
        if (training.examples() == 0) {
            throw new IllegalArgumentException(name + ": expected at least one example to fit on, but was none");
        }
        try (BatchCursor cursor = training.open(0, 0, ElementType.DOUBLE)) {
            Matrix features = cursor.next().features();
            double[] row = new double[features.columns()];
            features.copyRow(0, row);
            return row;
        }
    }

    static void forEachRow(Batches training, RowVisitor visitor) {
        try (BatchCursor cursor = training.open(0, 0, ElementType.DOUBLE)) {
            while (cursor.hasNext()) {
                Batch batch = cursor.next();
                double[] values = batch.features().toDouble().data();
                for (int row = 0; row < batch.rows(); row++) {
                    visitor.visit(values, row * batch.features().columns());
                }
            }
        }
    }

    /** The mean of each column. Sums differences from the first row: of a constant they are exactly 0, and its mean is exactly the constant. */
    static double[] mean(double[] first, Batches training) {
        double[] sums = new double[first.length];
        forEachRow(training, (values, start) -> {
            for (int column = 0; column < sums.length; column++) {
                sums[column] += values[start + column] - first[column];
            }
        });
        double[] mean = new double[first.length];
        for (int column = 0; column < mean.length; column++) {
            mean[column] = first[column] + sums[column] / training.examples();
        }
        return mean;
    }

    /** A matrix of one row on a copy. */
    static Matrix row(double[] values) {
        return DoubleMatrix.wrap(1, values.length, values.clone());
    }

    /** The row of numbers that was saved under a key, checked. */
    static double[] saved(String name, Map<String, Matrix> state, String key) {
        Matrix row = state.get(key);
        if (row == null) {
            throw new IllegalArgumentException(name + " state: expected '" + key + "', but was only "
                    + ImmutableMap.copyOf(state).keySet());
        }
        row.requireShape(name + " state '" + key + "'", 1, row.columns());
        double[] values = row.toDouble().data().clone();
        for (int column = 0; column < values.length; column++) {
            requireFinite(name + " state '" + key + "'", column, values[column]);
        }
        return values;
    }

    static void requireFinite(String where, int column, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    where + " column " + column + ": expected a finite number, but was " + value);
        }
    }

    static void requireSameLength(String where, double[] values, double[] others) {
        if (values.length != others.length) {
            throw new IllegalArgumentException(
                    where + ": expected " + values.length + " columns, but was " + others.length);
        }
    }

    static Map<String, Matrix> copy(Map<String, Matrix> state) {
        ImmutableMap.Builder<String, Matrix> copy = ImmutableMap.builder();
        state.forEach((key, matrix) -> copy.put(key, matrix.copy()));
        return copy.buildOrThrow();
    }
}
