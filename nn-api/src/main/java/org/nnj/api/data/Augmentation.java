package org.nnj.api.data;

import org.nnj.api.component.Component;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;

/**
 * A random change of one training image that leaves its class as it is, such as a small turn. It is a function of the
 * image and of the random numbers given, which the generator derives from seed, epoch and example: nothing depends on
 * the order of examples, on batches or on threads, and a run that is resumed sees what it would have seen.
 */
public interface Augmentation extends Component {

    /**
     * Changes an image in place. Whatever lies outside of the image counts as 0.
     *
     * @param pixels as many as the shape has, row by row, channel after channel
     * @param image height × width, or channels × height × width
     * @param random numbers for this image alone
     * @throws IllegalArgumentException if the shape is not that of an image
     */
    void apply(double[] pixels, Shape image, RandomStream random);
}
