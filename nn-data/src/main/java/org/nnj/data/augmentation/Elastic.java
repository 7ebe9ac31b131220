package org.nnj.data.augmentation;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.data.Augmentation;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;

/**
 * Distorts the image as if it were of rubber. Each pixel is taken from elsewhere: how far down and how far to the right
 * are two fields of numbers uniform in [−1, 1), smoothed with a Gaussian of standard deviation σ and multiplied by α. A
 * small σ tears, a large one only moves.
 *
 * <p>Source: Simard, Steinkraus, Platt, "Best practices for convolutional neural networks applied to visual document
 * analysis", ICDAR 2003, section 2.
 *
 * @param alpha α, in pixels, finite and at least 0
 * @param sigma σ, in pixels, greater than 0 and at most 100; the Gaussian ends at 3σ
 */
@AutoService(Augmentation.class)
public record Elastic(double alpha, double sigma) implements Augmentation {

    private static final int REACH_IN_SIGMAS = 3;
    private static final double WIDEST = 100;

    /** With α = 34 and σ = 4, as in the source for images of 29 × 29. */
    public Elastic() {
        this(34, 4);
    }

    /** Checks the ranges. */
    public Elastic {
        Check.notNegative("elastic.alpha", alpha);
        Check.positive("elastic.sigma", sigma);
        Check.within("elastic.sigma", sigma, 0, WIDEST);
    }

    @Override
    public void apply(double[] image, Shape shape, RandomStream random) {
        Planes planes = Planes.of("elastic", shape);
        double[] weights = weights();
        double[] down = field(planes, weights, random);
        double[] right = field(planes, weights, random);
        planes.warp(image, (y, x) -> y - down[y * planes.width() + x], (y, x) -> x - right[y * planes.width() + x]);
    }

    /** One half of the Gaussian, its middle first; with the other half the sum is 1. */
    private double[] weights() {
        double[] weights = new double[(int) Math.ceil(REACH_IN_SIGMAS * sigma) + 1];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = StrictMath.exp(-0.5 * (i / sigma) * (i / sigma));
            sum += i == 0 ? weights[i] : 2 * weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private double[] field(Planes planes, double[] weights, RandomStream random) {
        double[] field = new double[planes.size()];
        for (int i = 0; i < field.length; i++) {
            field[i] = alpha * random.uniform(-1, 1);
        }
        double[] alongRows = smoothed(field, planes.height(), planes.width(), planes.width(), 1, weights);
        return smoothed(alongRows, planes.width(), planes.height(), 1, planes.width(), weights);
    }

    /** Smooths lines of a field in one direction; beyond its edge there is 0. */
    private static double[] smoothed(
            double[] field, int lines, int length, int lineStride, int stride, double[] weights) {
        double[] smooth = new double[field.length];
        for (int line = 0; line < lines; line++) {
            int start = line * lineStride;
            for (int i = 0; i < length; i++) {
                double sum = weights[0] * field[start + i * stride];
                for (int k = 1; k < weights.length; k++) {
                    double before = i - k >= 0 ? field[start + (i - k) * stride] : 0;
                    double after = i + k < length ? field[start + (i + k) * stride] : 0;
                    sum += weights[k] * (before + after);
                }
                smooth[start + i * stride] = sum;
            }
        }
        return smooth;
    }
}
