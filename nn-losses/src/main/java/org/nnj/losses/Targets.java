package org.nnj.losses;

import java.util.function.DoublePredicate;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;

/** Refuses targets outside the range of a loss, naming the first one. */
final class Targets {

    private Targets() {}

    /**
     * Looks at every target, in the order of storage.
     *
     * @throws IllegalArgumentException such as {@code hinge targets: expected -1 or 1, but was 0 in row 3, column 1}
     */
    static void require(String where, Matrix targets, String expected, DoublePredicate isValid) {
        for (int row = 0; row < targets.rows(); row++) {
            for (int column = 0; column < targets.columns(); column++) {
                double y = targets.get(row, column);
                if (!isValid.test(y)) {
                    throw new IllegalArgumentException(where + ": expected " + expected + ", but was " + text(y)
                            + " in row " + row + ", column " + column);
                }
            }
        }
    }

    /** Weights of classes: probabilities, or anything in proportion to them. */
    static void requireWeights(String where, Matrix targets) {
        // once a training step: the usual case in one short loop
        if (targets instanceof FloatMatrix floats && areWeights(floats.data())) {
            return;
        }
        require(where, targets, "a finite number of at least 0", y -> y >= 0 && y < Double.POSITIVE_INFINITY);
    }

    private static boolean areWeights(float[] targets) {
        for (float y : targets) {
            if (!(y >= 0 && y < Float.POSITIVE_INFINITY)) {
                return false;
            }
        }
        return true;
    }

    /** A whole number without its point: {@code 10} reads better than {@code 10.0} where indices are expected. */
    private static String text(double y) {
        return y == (int) y ? Integer.toString((int) y) : Double.toString(y);
    }
}
