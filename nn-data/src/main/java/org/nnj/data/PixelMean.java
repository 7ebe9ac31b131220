package org.nnj.data;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.Map;
import org.nnj.api.data.Batches;
import org.nnj.api.data.Transform;
import org.nnj.api.data.TransformSpec;
import org.nnj.api.math.Matrix;

/**
 * Subtracts the mean image: {@code x − μ} with {@code μ = Σx/N} of the training part, for each pixel its own. The scale
 * stays as it is, unlike with {@link Standardize}.
 *
 * <p>Source: Krizhevsky, Sutskever, Hinton, "ImageNet classification with deep convolutional neural networks", NIPS 2012,
 * section 2.
 */
@AutoService(TransformSpec.class)
public record PixelMean() implements TransformSpec {

    private static final String NAME = "pixel-mean";
    private static final String MEAN = "mean";

    /**
     * Learns μ in one pass over the training part.
     *
     * @throws IllegalArgumentException if there is no example, or numbers so large that their sum overflows
     */
    @Override
    public Transform fit(Batches training) {
        double[] mean = Statistics.mean(Statistics.firstRow(NAME, training), training);
        for (int column = 0; column < mean.length; column++) {
            Statistics.requireFinite(NAME + " mean", column, mean[column]);
        }
        return transform(mean);
    }

    @Override
    public Transform restore(Map<String, Matrix> state) {
        return transform(Statistics.saved(NAME, state, MEAN));
    }

    private static Transform transform(double[] mean) {
        double[] factor = new double[mean.length];
        Arrays.fill(factor, 1);
        return new Affine(NAME, Map.of(MEAN, Statistics.row(mean)), mean, factor, 0);
    }
}
