package org.nnj.core.layer;

import com.google.auto.service.AutoService;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Required;
import org.nnj.api.layer.Layer;
import org.nnj.api.layer.LayerSpec;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;

/**
 * An activation as a layer of its own, {@code A = f(Z)} with the layer's input as {@code Z}: behind a layer that has none of its
 * own. The shape stays as it is.
 *
 * <p>Source: Südmersen, "Neural Networks from Scratch", equations 17 (forward) and 58 (backward).
 *
 * @param activation f, applied to each row
 */
@AutoService(LayerSpec.class)
public record ActivationLayer(@Required Activation activation) implements LayerSpec {

    /** An example that changes nothing: there is no default activation. */
    public ActivationLayer() {
        this(Activation.linear());
    }

    @Override
    public ActivationLayer withActivation(Activation activation) {
        return new ActivationLayer(activation);
    }

    @Override
    public Layer build(Shape input, ElementType type, RandomStream random) {
        return activation.equals(Activation.linear())
                ? new IdentityLayer("activation", type, input, input)
                : new PureActivationLayer(activation, type, input);
    }
}
