package org.nnj.core.initializer;

import com.google.auto.service.AutoService;
import org.nnj.api.layer.Initializer;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;

/**
 * He's uniform distribution, {@code U(−l, l)} with {@code l = √(6 / fanIn)}: a variance of {@code 2 / fanIn}, twice LeCun's, because
 * a rectifier passes half of its signal.
 *
 * <p>Source: He, Zhang, Ren, Sun, "Delving deep into rectifiers", ICCV 2015, §2.2 (the variance).
 */
@AutoService(Initializer.class)
public record HeUniform() implements Initializer {

    @Override
    public void initialize(Matrix weights, int fanIn, int fanOut, RandomStream random) {
        double limit = Math.sqrt(6.0 / fanIn);
        Draws.uniform(weights, -limit, limit, random);
    }
}
