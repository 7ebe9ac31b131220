package org.nnj.metrics;

import java.util.Arrays;
import java.util.Optional;
import org.nnj.api.math.Matrix;

/**
 * One batch as metrics read it. A single target column beside several outputs holds class indices; else there is a target for
 * each output, and it says yes if it is greater than ½. A single output column is the class 1 of the classes 0 and 1.
 *
 * @param metric its name, with which messages begin
 */
record Examples(String metric, Matrix predictions, Matrix targets, Optional<Matrix> weights) {

    /** What {@link #decidedClass} gives if no output is a number. */
    static final int UNDECIDED = -1;

    private static final double HALF = 0.5;

    /** Checks the shapes. */
    Examples {
        if (predictions.columns() == 0) {
            throw new IllegalArgumentException(
                    metric + " predictions: expected at least one column, but was " + predictions);
        }
        require(metric, "targets", targets, predictions.rows(), targets.columns() == 1 ? 1 : predictions.columns());
        if (weights.isPresent()) {
            require(metric, "weights", weights.get(), predictions.rows(), 1);
        }
    }

    /** Puts no message together as long as there is nothing to say: this is done for every batch. */
    private static void require(String metric, String operand, Matrix matrix, int rows, int columns) {
        if (matrix.rows() != rows || matrix.columns() != columns) {
            matrix.requireShape(metric + " " + operand, rows, columns);
        }
    }

    int rows() {
        return predictions.rows();
    }

    int outputs() {
        return predictions.columns();
    }

    /** Refuses another number of outputs than earlier batches had. */
    void requireOutputs(int before) {
        if (outputs() != before) {
            throw new IllegalArgumentException(
                    metric + " predictions: expected " + before + " columns as before, but was " + outputs());
        }
    }

    boolean hasClassIndices() {
        return targets.columns() == 1 && outputs() > 1;
    }

    double weight(int row) {
        if (weights.isEmpty()) {
            return 1;
        }
        double weight = weights.get().get(row, 0);
        if (weight >= 0 && weight <= Double.MAX_VALUE) {
            return weight;
        }
        throw new IllegalArgumentException(
                metric + " weights: expected a finite number of at least 0, but was " + weight + " in row " + row);
    }

    /** The class that the example belongs to; with several, or with shares, the first of the largest. */
    int trueClass(int row) {
        if (hasClassIndices()) {
            return classIndex(row);
        }
        return outputs() > 1 ? targets.argMaxOfRow(row) : oneIfMoreThanHalf(targets.get(row, 0));
    }

    /** The class of the largest output, or {@link #UNDECIDED}. */
    int decidedClass(int row) {
        int largest = predictions.argMaxOfRow(row);
        double output = predictions.get(row, largest);
        if (Double.isNaN(output)) {
            return UNDECIDED;
        }
        return outputs() > 1 ? largest : oneIfMoreThanHalf(output);
    }

    /** The targets of an example, one an output: class indices become one-hot. */
    void copyTargets(int row, double[] into) {
        if (hasClassIndices()) {
            Arrays.fill(into, 0);
            into[classIndex(row)] = 1;
        } else {
            targets.copyRow(row, into);
        }
    }

    /** Whether a target says that the example belongs to its class. */
    static boolean isYes(double target) {
        return target > HALF;
    }

    private static int oneIfMoreThanHalf(double value) {
        return value > HALF ? 1 : 0;
    }

    private int classIndex(int row) {
        double value = targets.get(row, 0);
        int index = (int) value;
        if (index == value && index >= 0 && index < outputs()) {
            return index;
        }
        throw new IllegalArgumentException(metric + " targets: expected a class index from 0 to " + (outputs() - 1)
                + ", but was " + value + " in row " + row);
    }
}
