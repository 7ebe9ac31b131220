package org.nnj.data;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.Map;
import org.nnj.api.data.Batches;
import org.nnj.api.data.Transform;
import org.nnj.api.data.TransformSpec;
import org.nnj.api.math.Matrix;

/**
 * Brings each column to mean 0 and standard deviation 1: {@code (x − μ)/σ} with {@code μ = Σx/N} and {@code σ = √(Σ(x −
 * μ)²/N)} of the training part. A column that does not vary there becomes 0. NaN stays NaN. Weights of examples play no
 * part.
 *
 * <p>Source: Bishop, "Pattern Recognition and Machine Learning", 2006, section 9.1 (standardizing).
 *
 * @param overall whether one μ and one σ are taken over all columns together, as for the pixels of an image, whose
 *     differences in brightness are then kept; each column has its own by default
 */
@AutoService(TransformSpec.class)
public record Standardize(boolean overall) implements TransformSpec {

    private static final String NAME = "standardize";
    private static final String MEAN = "mean";
    private static final String DEVIATION = "standard-deviation";

    /** Each column by itself. */
    public Standardize() {
        this(false);
    }

    /**
     * Learns μ and σ in two passes over the training part.
     *
     * @throws IllegalArgumentException if there is no example, or numbers so large that a sum of squares overflows
     */
    @Override
    public Transform fit(Batches training) {
        double[] first = Statistics.firstRow(NAME, training);
        double[] mean = Statistics.mean(first, training);
        double[] deviation = deviation(mean, training);
        for (int column = 0; column < mean.length; column++) {
            Statistics.requireFinite(NAME + " mean", column, mean[column]);
            Statistics.requireFinite(NAME + " standard deviation", column, deviation[column]);
        }
        if (overall) {
            join(mean, deviation);
        }
        return transform(mean, deviation);
    }

    /** Columns of equal length: the mean of all is the mean of means, their variance that within and that between columns. */
    private static void join(double[] mean, double[] deviation) {
        double sum = 0;
        for (double each : mean) {
            sum += each;
        }
        double joint = sum / mean.length;
        double squares = 0;
        for (int column = 0; column < mean.length; column++) {
            double between = mean[column] - joint;
            squares += deviation[column] * deviation[column] + between * between;
        }
        Arrays.fill(mean, joint);
        Arrays.fill(deviation, Math.sqrt(squares / deviation.length));
    }

    private static double[] deviation(double[] mean, Batches training) {
        double[] squares = new double[mean.length];
        Statistics.forEachRow(training, (values, start) -> {
            for (int column = 0; column < squares.length; column++) {
                double difference = values[start + column] - mean[column];
                squares[column] += difference * difference;
            }
        });
        double[] deviation = new double[mean.length];
        for (int column = 0; column < deviation.length; column++) {
            deviation[column] = Math.sqrt(squares[column] / training.examples());
        }
        return deviation;
    }

    @Override
    public Transform restore(Map<String, Matrix> state) {
        double[] mean = Statistics.saved(NAME, state, MEAN);
        double[] deviation = Statistics.saved(NAME, state, DEVIATION);
        Statistics.requireSameLength(NAME + " state '" + DEVIATION + "'", mean, deviation);
        return transform(mean, deviation);
    }

    private static Transform transform(double[] mean, double[] deviation) {
        double[] factor = new double[deviation.length];
        for (int column = 0; column < factor.length; column++) {
            factor[column] = deviation[column] > 0 ? 1 / deviation[column] : 0;
        }
        return new Affine(
                NAME, Map.of(MEAN, Statistics.row(mean), DEVIATION, Statistics.row(deviation)), mean, factor, 0);
    }
}
