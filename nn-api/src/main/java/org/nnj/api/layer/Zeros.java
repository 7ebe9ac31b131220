package org.nnj.api.layer;

import com.google.auto.service.AutoService;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;

/**
 * All zeros: the usual start of biases. For the weights of a layer with more than one neuron it is a trap, because neurons that
 * start alike stay alike.
 */
@AutoService(Initializer.class)
public record Zeros() implements Initializer {

    static final Initializer INSTANCE = new Zeros();

    @Override
    public void initialize(Matrix weights, int fanIn, int fanOut, RandomStream random) {
        weights.fill(0);
    }
}
