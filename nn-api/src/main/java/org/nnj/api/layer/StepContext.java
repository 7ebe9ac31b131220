package org.nnj.api.layer;

import org.nnj.api.math.RandomStream;

/**
 * Where in a training run a forward pass happens. Random numbers derive from it and from nothing else, so that the same step of
 * the same run always draws the same ones: there is no generator state to save.
 *
 * @param seed the run's seed
 * @param number the training step, counted from 0
 * @param path which layer asks; 0 is the network itself
 */
public record StepContext(long seed, long number, long path) {

    private static final long PATH_STEP = 1_000_003;

    /**
     * The context of a whole network.
     *
     * @param seed the run's seed
     * @param number the training step, counted from 0
     * @return a context with path 0
     */
    public static StepContext of(long seed, long number) {
        return new StepContext(seed, number, 0);
    }

    /**
     * The context of one layer in it.
     *
     * @param layer the layer's index, counted from 0
     * @return a context whose random numbers differ from those of every other layer
     */
    public StepContext layer(int layer) {
        return new StepContext(seed, number, path * PATH_STEP + layer + 1);
    }

    /**
     * A fresh stream of random numbers for this step and layer.
     *
     * @param purpose what the numbers are for, such as {@code "dropout"}; another purpose gives other numbers
     * @return the stream, at its beginning
     */
    public RandomStream random(String purpose) {
        return RandomStream.of(seed, purpose, number, path);
    }
}
