package org.nnj.api.model;

import java.util.List;
import org.nnj.api.data.Batch;
import org.nnj.api.layer.Gradients;
import org.nnj.api.layer.Parameter;

/** Something with parameters, a cost, and the gradient of the cost: all that a gradient check or a trace needs. */
public interface Differentiable {

    /**
     * The parameters under their full names.
     *
     * @return always in the same order; positions are those of {@link Gradients}
     */
    List<Parameter> parameters();

    /**
     * The cost of a batch, regularization included, as training would see it at its present step.
     *
     * @param batch examples that fit the model
     * @return {@code C}, the mean of the losses plus all penalties
     */
    double cost(Batch batch);

    /**
     * The gradient of that cost by back-propagation.
     *
     * @param batch examples that fit the model
     * @param into set to {@code ∂C/∂parameter} for each parameter; made by {@code Gradients.of(parameters())}
     */
    void gradients(Batch batch, Gradients into);
}
