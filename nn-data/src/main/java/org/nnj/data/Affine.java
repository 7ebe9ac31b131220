package org.nnj.data;

import java.util.Arrays;
import java.util.Map;
import org.nnj.api.data.Transform;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;

/**
 * {@code x ← (x − shift)·factor + offset}, shift and factor for each column. In single precision all three are rounded
 * first.
 */
final class Affine implements Transform {

    private final String name;
    private final Map<String, Matrix> state;
    private final double[] shift;
    private final double[] factor;
    private final double offset;
    private final float[] singleShift;
    private final float[] singleFactor;

    /**
     * What was fitted.
     *
     * @param name of the transform: messages begin with it
     * @param state what was learned, from which the other numbers follow
     */
    Affine(String name, Map<String, Matrix> state, double[] shift, double[] factor, double offset) {
        this.name = name;
        this.state = state;
        this.shift = shift;
        this.factor = factor;
        this.offset = offset;
        this.singleShift = rounded(shift);
        this.singleFactor = rounded(factor);
        for (int column = 0; column < factor.length; column++) {
            // a column that varies by less than single precision can tell is constant there, and must not become 0·∞
            singleFactor[column] = Float.isInfinite(singleFactor[column]) ? 0 : singleFactor[column];
        }
    }

    private static float[] rounded(double[] values) {
        float[] singles = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            singles[i] = (float) values[i];
        }
        return singles;
    }

    @Override
    public void apply(Matrix features) {
        features.requireShape(name + " features", features.rows(), shift.length);
        if (features instanceof FloatMatrix single) {
            apply(single.data(), features.rows());
        } else {
            apply(((DoubleMatrix) features).data(), features.rows());
        }
    }

    private void apply(float[] x, int rows) {
        float o = (float) offset;
        for (int row = 0; row < rows; row++) {
            int start = row * singleShift.length;
            for (int column = 0; column < singleShift.length; column++) {
                x[start + column] = (x[start + column] - singleShift[column]) * singleFactor[column] + o;
            }
        }
    }

    private void apply(double[] x, int rows) {
        for (int row = 0; row < rows; row++) {
            int start = row * shift.length;
            for (int column = 0; column < shift.length; column++) {
                x[start + column] = (x[start + column] - shift[column]) * factor[column] + offset;
            }
        }
    }

    /** Copies, so that nobody changes what was learned. */
    @Override
    public Map<String, Matrix> state() {
        return Statistics.copy(state);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Affine affine
                && name.equals(affine.name)
                && Arrays.equals(shift, affine.shift)
                && Arrays.equals(factor, affine.factor)
                && offset == affine.offset;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shift) + Arrays.hashCode(factor);
    }

    @Override
    public String toString() {
        return name + " fitted on " + shift.length + " columns";
    }
}
