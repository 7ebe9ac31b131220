package org.nnj.api.layer;

import org.nnj.api.component.Component;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;

/** How the first values of a weight or bias matrix are drawn. */
public interface Initializer extends Component {

    /**
     * Sets every value.
     *
     * @param weights the matrix in the orientation of the derivation, {@code outputs × inputs}; a bias is {@code 1 × outputs}
     * @param fanIn number of inputs of one neuron
     * @param fanOut number of neurons
     * @param random the only source of randomness
     */
    void initialize(Matrix weights, int fanIn, int fanOut, RandomStream random);

    /**
     * The neutral element: all zeros, as biases start.
     *
     * @return the initializer
     */
    static Initializer zeros() {
        return Zeros.INSTANCE;
    }
}
