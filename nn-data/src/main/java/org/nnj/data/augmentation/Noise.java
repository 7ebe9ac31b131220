package org.nnj.data.augmentation;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.data.Augmentation;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;

/**
 * Adds normal noise to each number: {@code x + σ·n} with n of mean 0 and standard deviation 1. The result may leave the
 * range of the pixels.
 *
 * @param deviation σ, in the units of the features, finite and at least 0; images are in [0, 1]
 */
@AutoService(Augmentation.class)
public record Noise(double deviation) implements Augmentation {

    /** With standard deviation 0.05. */
    public Noise() {
        this(0.05);
    }

    /** Checks the range. */
    public Noise {
        Check.notNegative("noise.deviation", deviation);
    }

    @Override
    public void apply(double[] image, Shape shape, RandomStream random) {
        for (int i = 0; i < shape.size(); i++) {
            image[i] += deviation * random.nextGaussian();
        }
    }
}
