package org.nnj.api.data;

import java.util.Map;
import org.nnj.api.component.Component;
import org.nnj.api.math.Matrix;

/**
 * The description of a change to features that is learned from the training part, such as standardising. The fitted {@link
 * Transform} belongs to the model: it is applied in training and in prediction alike.
 */
public interface TransformSpec extends Component {

    /**
     * Learns what the transform needs.
     *
     * @param training the training part, and never another
     * @return the fitted transform
     */
    Transform fit(Batches training);

    /**
     * Makes the fitted transform again from what {@link Transform#state} gave.
     *
     * @param state by name
     * @return a transform equal to the one that was saved
     * @throws IllegalArgumentException if something is missing
     */
    Transform restore(Map<String, Matrix> state);
}
