package org.nnj.data;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.Map;
import org.nnj.api.component.Check;
import org.nnj.api.data.Batches;
import org.nnj.api.data.Transform;
import org.nnj.api.data.TransformSpec;
import org.nnj.api.math.Matrix;

/**
 * Multiplies all features by one number. From the training part it learns how many columns there are and nothing else.
 *
 * @param factor finite, greater than 0
 */
@AutoService(TransformSpec.class)
public record Scale(double factor) implements TransformSpec {

    private static final String NAME = "scale";
    private static final String FACTOR = "factor";

    /** By 1/255, which brings bytes to [0, 1]. */
    public Scale() {
        this(1 / 255.0);
    }

    /** Checks the range. */
    public Scale {
        Check.positive("scale.factor", factor);
    }

    @Override
    public Transform fit(Batches training) {
        double[] factors = new double[Statistics.firstRow(NAME, training).length];
        Arrays.fill(factors, factor);
        return transform(factors);
    }

    @Override
    public Transform restore(Map<String, Matrix> state) {
        return transform(Statistics.saved(NAME, state, FACTOR));
    }

    private static Transform transform(double[] factors) {
        return new Affine(NAME, Map.of(FACTOR, Statistics.row(factors)), new double[factors.length], factors, 0);
    }
}
