package org.nnj.explain;

/**
 * What a matrix of a trace is. With M examples in the batch, a quantity of the examples has one row for each; parameters and their
 * gradients are as in the derivation, weights {@code outputs × inputs} and biases {@code 1 × outputs}.
 */
public enum Quantity {
    /** What comes into a layer, {@code a} of the layer before; into the first one, the features. */
    INPUT("what comes in, one example a row"),
    /** What the network should have answered. */
    TARGETS("the right answers, one example a row"),
    /** The weights W of a layer before the step. */
    WEIGHTS("the weights, a row for each neuron, a column for each input"),
    /** The biases b of a layer before the step. */
    BIASES("the biases, one for each neuron"),
    /** Another learned parameter of a layer, or a running statistic, before the step. */
    PARAMETER("a parameter of the layer"),
    /** The weighted inputs z. */
    WEIGHTED_INPUT("the weighted inputs, one example a row"),
    /** The activations a, which are what goes out of the layer. */
    ACTIVATION("the activations, one example a row"),
    /** Something else that a layer shows, such as the mask of a dropout. */
    OTHER("what the layer shows besides"),
    /** The loss of each example. */
    LOSSES("the loss of each example"),
    /** The cost, one number. */
    COST("the cost: the mean of the losses, and penalties if there are any"),
    /** The gradient of each example's loss by the network's output. */
    LOSS_GRADIENT("how each loss changes with the output, one example a row"),
    /** The slope {@code f′(z)} of an activation that works element by element: the diagonal of the Jacobian. */
    SLOPE("the slope of the activation at each weighted input, one example a row"),
    /** The Jacobian of an activation that works on whole rows, for the first example. */
    JACOBIAN(
            "the Jacobian of the activation for the first example: row i, column j says how a of neuron i changes with z of neuron j"),
    /** What comes back from the layer above: {@code ∂L/∂a}. */
    UPSTREAM("what comes back from the layer above, one example a row"),
    /** The error δ, {@code ∂L/∂z} of each example, not divided by M. */
    DELTA("the error of each neuron, one example a row"),
    /** The gradient of the cost by the weights, without penalties, before clipping. */
    WEIGHT_GRADIENT("how the cost changes with each weight"),
    /** The gradient of the cost by the biases. */
    BIAS_GRADIENT("how the cost changes with each bias"),
    /** The gradient of the cost by another parameter. */
    PARAMETER_GRADIENT("how the cost changes with the parameter"),
    /** What penalties and clipping make of a gradient before it is used. */
    EFFECTIVE_GRADIENT("the gradient as the update uses it, with penalties and clipping"),
    /** The weights after the step. */
    NEW_WEIGHTS("the weights after the step"),
    /** The biases after the step. */
    NEW_BIASES("the biases after the step"),
    /** Another parameter after the step. */
    NEW_PARAMETER("the parameter after the step");

    private final String inWords;

    Quantity(String inWords) {
        this.inWords = inWords;
    }

    /**
     * What a reader is told about it.
     *
     * @return a phrase, such as {@code the weights after the step}
     */
    public String inWords() {
        return inWords;
    }
}
