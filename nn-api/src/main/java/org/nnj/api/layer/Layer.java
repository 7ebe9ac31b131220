package org.nnj.api.layer;

import java.util.List;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.Shape;

/**
 * A layer of a network: shapes and parameters, and nothing else. It keeps nothing between calls, so that many threads may share
 * it; what the backward pass needs to remember lives in a {@link ForwardPass}.
 */
public interface Layer {

    /**
     * The shape of one example that comes in.
     *
     * @return the shape; its size is the width of the input matrix
     */
    Shape inputShape();

    /**
     * The shape of one example that goes out.
     *
     * @return the shape; its size is the width of the output matrix
     */
    Shape outputShape();

    /**
     * The parameters, always in the same order: a position in this list is a position in {@link Gradients}.
     *
     * @return the parameters; empty if there are none
     */
    List<Parameter> parameters();

    /**
     * Computes the output without remembering anything and without noise.
     *
     * @param input {@code batch × inputs}; not changed
     * @param output receives {@code batch × outputs}; another matrix than the input
     * @param scratch the calling thread's buffers
     * @throws IllegalArgumentException if a width does not fit; the message names the layer
     */
    void predict(Matrix input, Matrix output, Scratch scratch);

    /**
     * A new tape for batches of so many rows. It belongs to one training run, which reuses it for every batch of that size.
     *
     * @param rows the batch size, at least 1
     * @return a pass of its own, independent of all others
     */
    ForwardPass newPass(int rows);
}
