package org.nnj.explain.diagnosis;

import java.util.List;
import org.nnj.api.math.Matrix;

/**
 * Whether features are of the size that initializers reckon with: variance and mean square about 1 (Glorot, Bengio 2010, §4.2; LeCun
 * et al., "Efficient BackProp", 1998, §4.3).
 */
record InputCheck(Subject subject) {

    /** Ten times too large, weighted inputs are ten times too large: beyond ±4 sigmoid is flat, and typical ones are then at ±10. */
    static final double LARGE = 10;

    /** A hundred times too small, the first layer's gradient is so too, and biases drown the features. */
    static final double SMALL = 0.01;

    List<Finding> look() {
        Matrix features = subject.features();
        if (!features.isFinite()) {
            return List.of(notFinite(features));
        }
        double largest = 0;
        int at = 0;
        for (int column = 0; column < features.columns(); column++) {
            double rms = rms(features, column);
            if (rms > largest) {
                largest = rms;
                at = column;
            }
        }
        if (largest >= SMALL && largest <= LARGE) {
            return List.of();
        }
        return List.of(notScaled(features, at, largest));
    }

    private static double rms(Matrix features, int column) {
        double sum = 0;
        for (int row = 0; row < features.rows(); row++) {
            double value = features.get(row, column);
            sum += value * value;
        }
        return Math.sqrt(sum / features.rows());
    }

    private Finding notScaled(Matrix features, int column, double rms) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < features.rows(); row++) {
            low = Math.min(low, features.get(row, column));
            high = Math.max(high, features.get(row, column));
        }
        String evidence = "the largest feature, column " + column + ", has a root mean square of " + Figures.of(rms)
                + " (from " + Figures.of(low) + " to " + Figures.of(high) + "); expected " + Figures.of(SMALL) + " to "
                + Figures.of(LARGE);
        return rms > LARGE
                ? new Finding(
                        Symptom.INPUTS_NOT_SCALED,
                        evidence,
                        "weights start for inputs of about 1: larger ones saturate the first layer and make its gradient as much larger",
                        "add a transform to the model: .transform(\"standardize\"), or divide images by 255")
                : new Finding(
                        Symptom.INPUTS_NOT_SCALED,
                        evidence,
                        "so small next to the biases, the features hardly change what the network computes, and the first layer"
                                + " learns slowly",
                        "add a transform to the model: .transform(\"standardize\"); look whether the data is divided twice");
    }

    private static Finding notFinite(Matrix features) {
        int count = 0;
        int column = -1;
        for (int row = 0; row < features.rows(); row++) {
            for (int k = 0; k < features.columns(); k++) {
                if (!Double.isFinite(features.get(row, k))) {
                    count++;
                    column = column < 0 ? k : column;
                }
            }
        }
        return new Finding(
                Symptom.INPUTS_NOT_FINITE,
                count + " of " + features.size() + " features are infinite or NaN, the first one in column " + column,
                "one such number makes the cost of its batch NaN, and no step is taken",
                "look for missing values in the data, and for logarithms of 0 and divisions by 0 where it is prepared");
    }
}
