package org.nnj.core.initializer;

import com.google.auto.service.AutoService;
import org.nnj.api.layer.Initializer;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;

/**
 * LeCun's uniform distribution, {@code U(−l, l)} with {@code l = √(3 / fanIn)}: a variance of {@code 1 / fanIn}, so that weighted
 * inputs have the variance of the inputs.
 *
 * <p>Source: LeCun, Bottou, Orr, Müller, "Efficient BackProp", in "Neural Networks: Tricks of the Trade", 1998, §4.6.
 */
@AutoService(Initializer.class)
public record LecunUniform() implements Initializer {

    @Override
    public void initialize(Matrix weights, int fanIn, int fanOut, RandomStream random) {
        double limit = Math.sqrt(3.0 / fanIn);
        Draws.uniform(weights, -limit, limit, random);
    }
}
