package org.nnj.data;

import com.google.auto.service.AutoService;
import java.util.Map;
import org.nnj.api.component.Check;
import org.nnj.api.data.Batches;
import org.nnj.api.data.Transform;
import org.nnj.api.data.TransformSpec;
import org.nnj.api.math.Matrix;

/**
 * Brings the smallest number of each column of the training part to {@code low} and the largest to {@code high}, to
 * within rounding: {@code (x − min)·(high − low)/(max − min) + low}. A column that does not vary there becomes {@code
 * low}. Other parts may go beyond. NaN stays NaN.
 *
 * @param low where the smallest goes, finite
 * @param high where the largest goes, finite, greater than {@code low}
 */
@AutoService(TransformSpec.class)
public record MinMax(double low, double high) implements TransformSpec {

    private static final String NAME = "min-max";
    private static final String MINIMUM = "minimum";
    private static final String MAXIMUM = "maximum";

    /** To [0, 1]. */
    public MinMax() {
        this(0, 1);
    }

    /** Checks the range. */
    public MinMax {
        Check.finite("min-max.low", low);
        Check.finite("min-max.high", high);
        Check.that(
                high > low && Double.isFinite(high - low),
                "min-max.low and min-max.high",
                "low below high, at a finite distance",
                low + " and " + high);
    }

    /**
     * Learns the smallest and the largest number of each column.
     *
     * @throws IllegalArgumentException if there is no example, or one lies so far from another that the difference
     *     overflows
     */
    @Override
    public Transform fit(Batches training) {
        double[] minimum = Statistics.firstRow(NAME, training);
        double[] maximum = minimum.clone();
        Statistics.forEachRow(training, (values, start) -> {
            for (int column = 0; column < minimum.length; column++) {
                double value = values[start + column];
                // Math.min and Math.max pass NaN on, a comparison would lose it
                minimum[column] = Math.min(minimum[column], value);
                maximum[column] = Math.max(maximum[column], value);
            }
        });
        return transform(minimum, maximum);
    }

    @Override
    public Transform restore(Map<String, Matrix> state) {
        double[] minimum = Statistics.saved(NAME, state, MINIMUM);
        double[] maximum = Statistics.saved(NAME, state, MAXIMUM);
        Statistics.requireSameLength(NAME + " state '" + MAXIMUM + "'", minimum, maximum);
        return transform(minimum, maximum);
    }

    private Transform transform(double[] minimum, double[] maximum) {
        double[] factor = new double[minimum.length];
        for (int column = 0; column < factor.length; column++) {
            double range = maximum[column] - minimum[column];
            Statistics.requireFinite(NAME + " range", column, range);
            factor[column] = factor(range);
        }
        return new Affine(
                NAME, Map.of(MINIMUM, Statistics.row(minimum), MAXIMUM, Statistics.row(maximum)), minimum, factor, low);
    }

    /** A range too small to divide by is none. */
    private double factor(double range) {
        double factor = (high - low) / range;
        return range > 0 && Double.isFinite(factor) ? factor : 0;
    }
}
