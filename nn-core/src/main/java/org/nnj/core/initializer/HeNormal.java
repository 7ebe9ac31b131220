package org.nnj.core.initializer;

import com.google.auto.service.AutoService;
import org.nnj.api.layer.Initializer;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;

/**
 * He's normal distribution, {@code N(0, σ²)} with {@code σ = √(2 / fanIn)}, plain: not truncated.
 *
 * <p>Source: He, Zhang, Ren, Sun, "Delving deep into rectifiers", ICCV 2015, eq. 10.
 */
@AutoService(Initializer.class)
public record HeNormal() implements Initializer {

    @Override
    public void initialize(Matrix weights, int fanIn, int fanOut, RandomStream random) {
        Draws.normal(weights, 0, Math.sqrt(2.0 / fanIn), random);
    }
}
