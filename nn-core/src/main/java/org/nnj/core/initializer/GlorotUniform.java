package org.nnj.core.initializer;

import com.google.auto.service.AutoService;
import org.nnj.api.layer.Initializer;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;

/**
 * Glorot's uniform distribution, {@code U(−l, l)} with {@code l = √(6 / (fanIn + fanOut))}: a variance of {@code 2 / (fanIn +
 * fanOut)}, a compromise that keeps both signals and errors of about equal size through tanh layers.
 *
 * <p>Source: Glorot, Bengio, "Understanding the difficulty of training deep feedforward neural networks", AISTATS 2010, eq. 16.
 */
@AutoService(Initializer.class)
public record GlorotUniform() implements Initializer {

    @Override
    public void initialize(Matrix weights, int fanIn, int fanOut, RandomStream random) {
        double limit = Math.sqrt(6.0 / ((double) fanIn + fanOut));
        Draws.uniform(weights, -limit, limit, random);
    }
}
