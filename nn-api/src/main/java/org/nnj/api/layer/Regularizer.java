package org.nnj.api.layer;

import org.nnj.api.component.Component;
import org.nnj.api.math.Matrix;

/**
 * A penalty on the size of parameters, added to the cost. The training run adds each penalty and its gradient once a step, after
 * back-propagation and before clipping.
 *
 * <p>Source: Südmersen, "Neural Networks from Scratch", text after equation 19.
 */
public interface Regularizer extends Component {

    /**
     * The penalty.
     *
     * @param weights the parameter, in any orientation
     * @return a number of at least 0
     */
    double penalty(Matrix weights);

    /**
     * Adds the penalty's gradient.
     *
     * @param weights the parameter
     * @param gradient is added to; of the same shape
     */
    void addGradient(Matrix weights, Matrix gradient);

    /**
     * The neutral element: no penalty.
     *
     * @return the regularizer
     */
    static Regularizer none() {
        return NoRegularizer.INSTANCE;
    }
}
