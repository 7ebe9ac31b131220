package com.acme.nnj;

import com.google.auto.service.AutoService;
import java.util.stream.IntStream;
import org.nnj.api.component.Check;
import org.nnj.api.component.Named;
import org.nnj.api.layer.Initializer;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;

/**
 * A few weights of each neuron from the standard normal distribution, the others 0.
 *
 * <p>Source: Martens, "Deep learning via Hessian-free optimization", ICML 2010, §5.
 *
 * @param connections how many weights of a neuron are not 0, at least 1; all, if there are fewer
 */
@AutoService(Initializer.class)
@Named("acme:sparse-normal")
public record SparseNormal(int connections) implements Initializer {

    /** Fifteen, as in the paper. */
    public SparseNormal() {
        this(15);
    }

    /** Checks the range. */
    public SparseNormal {
        Check.atLeast("acme:sparse-normal.connections", connections, 1);
    }

    @Override
    public void initialize(Matrix weights, int fanIn, int fanOut, RandomStream random) {
        weights.fill(0);
        int[] inputs = IntStream.range(0, weights.columns()).toArray();
        for (int neuron = 0; neuron < weights.rows(); neuron++) {
            random.shuffle(inputs);
            for (int i = 0; i < Math.min(connections, inputs.length); i++) {
                weights.set(neuron, inputs[i], random.nextGaussian());
            }
        }
    }
}
