package org.nnj.core.initializer;

import com.google.auto.service.AutoService;
import org.nnj.api.layer.Initializer;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;

/**
 * Glorot's normal distribution, {@code N(0, σ²)} with {@code σ = √(2 / (fanIn + fanOut))}, plain: not truncated.
 *
 * <p>Source: Glorot, Bengio, "Understanding the difficulty of training deep feedforward neural networks", AISTATS 2010, eq. 12 (the
 * variance).
 */
@AutoService(Initializer.class)
public record GlorotNormal() implements Initializer {

    @Override
    public void initialize(Matrix weights, int fanIn, int fanOut, RandomStream random) {
        Draws.normal(weights, 0, Math.sqrt(2.0 / ((double) fanIn + fanOut)), random);
    }
}
