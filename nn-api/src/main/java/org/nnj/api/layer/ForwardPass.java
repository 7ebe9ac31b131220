package org.nnj.api.layer;

import java.util.function.BiConsumer;
import org.nnj.api.math.Matrix;

/**
 * The tape of one layer for one batch: {@link #forward} remembers what {@link #backward} needs. It is owned by one training run
 * and reused for every batch of its size, so its buffers are sized once. Matrices that it returns are valid until its next
 * {@code forward}.
 */
public interface ForwardPass {

    /**
     * Computes the layer's output as training sees it, noise included.
     *
     * @param input {@code batch × inputs}; remembered, so it must stay unchanged until {@link #backward}
     * @param step where in the training we are; the source of random numbers
     * @return {@code batch × outputs}, owned by this pass
     * @throws IllegalArgumentException if the shape does not fit; the message names the layer
     */
    Matrix forward(Matrix input, StepContext step);

    /**
     * Propagates the error one layer back and adds this layer's parameter gradients.
     *
     * @param upstream {@code ∂C/∂output}, {@code batch × outputs}; the pass may overwrite it
     * @param gradients this layer's gradients, which are added to; never set
     * @return {@code ∂C/∂input}, {@code batch × inputs}, owned by this pass
     */
    Matrix backward(Matrix upstream, Gradients gradients);

    /**
     * As {@link #backward}, for the first layer of a network that learns, where nobody wants the gradient of the input.
     *
     * @param upstream {@code ∂C/∂output}, {@code batch × outputs}; the pass may overwrite it
     * @param gradients this layer's gradients, which are added to
     */
    default void backwardFirst(Matrix upstream, Gradients gradients) {
        backward(upstream, gradients);
    }

    /** Called once a training step, after the parameters were updated: the only place where {@link Role#STATE} may change. */
    default void commit() {}

    /**
     * Shows the quantities of the last forward and backward pass, for traces and diagnosis: {@code "z"}, {@code "a"},
     * {@code "delta"} and the like.
     *
     * @param quantities is given each name with its matrix, which it must not change or keep
     */
    default void show(BiConsumer<String, Matrix> quantities) {}
}
