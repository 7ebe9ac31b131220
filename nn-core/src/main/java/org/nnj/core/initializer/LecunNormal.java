package org.nnj.core.initializer;

import com.google.auto.service.AutoService;
import org.nnj.api.layer.Initializer;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;

/**
 * LeCun's normal distribution, {@code N(0, σ²)} with {@code σ = 1 / √fanIn}, plain: not truncated. What selu expects.
 *
 * <p>Source: LeCun, Bottou, Orr, Müller, "Efficient BackProp", in "Neural Networks: Tricks of the Trade", 1998, §4.6.
 */
@AutoService(Initializer.class)
public record LecunNormal() implements Initializer {

    @Override
    public void initialize(Matrix weights, int fanIn, int fanOut, RandomStream random) {
        Draws.normal(weights, 0, Math.sqrt(1.0 / fanIn), random);
    }
}
