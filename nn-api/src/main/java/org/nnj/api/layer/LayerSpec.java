package org.nnj.api.layer;

import org.nnj.api.activation.Activation;
import org.nnj.api.component.Component;
import org.nnj.api.component.Components;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;

/**
 * The description of a layer, from which a network builds the layer once it knows what comes in: {@code dense(units=32,
 * activation=tanh)}.
 */
public interface LayerSpec extends Component {

    /**
     * Builds the layer and initializes its parameters.
     *
     * @param input the shape of one example that comes in
     * @param type the precision of the network
     * @param random this layer's own stream of random numbers
     * @return a new layer
     * @throws IllegalArgumentException if the layer cannot take that shape
     */
    Layer build(Shape input, ElementType type, RandomStream random);

    /**
     * The activation that this layer's output passes through last.
     *
     * @return linear by default
     */
    default Activation activation() {
        return Activation.linear();
    }

    /**
     * The same layer with another last activation. A network builds its last layer with a linear one and hands the activation
     * to the objective, which joins it with the loss.
     *
     * @param activation the new activation
     * @return a specification that differs in the activation only
     * @throws IllegalArgumentException if this layer has no activation to exchange
     */
    default LayerSpec withActivation(Activation activation) {
        throw new IllegalArgumentException(
                Components.nameOf(getClass())
                        + ": expected a layer with an exchangeable activation, but this one has none; put an activation layer after it");
    }
}
