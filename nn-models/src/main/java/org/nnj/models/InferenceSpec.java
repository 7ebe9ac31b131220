package org.nnj.models;

import java.util.List;
import java.util.Set;
import org.nnj.api.component.Component;
import org.nnj.api.component.Required;
import org.nnj.api.data.TransformSpec;
import org.nnj.api.layer.Initializer;
import org.nnj.api.layer.LayerSpec;
import org.nnj.api.layer.Regularizer;
import org.nnj.api.math.ElementType;

/** The part of a network's description that prediction needs. */
final class InferenceSpec {

    /** What {@link SequentialSpec} has besides. */
    static final Set<String> OF_TRAINING = Set.of("loss", "optimizer", "metrics", "clip-norm", "clip-value", "seed");

    /** What layers have besides: how parameters start is decided, and a penalty is for the cost. */
    static final Set<Class<? extends Component>> TRAINERS = Set.of(Initializer.class, Regularizer.class);

    private InferenceSpec() {}

    /**
     * As {@link SequentialSpec}. It is called {@code Sequential} so that its text form begins with {@code sequential}: reading an
     * annotation that says so would take as long as reading a small network.
     */
    record Sequential(
            @Required List<Integer> input,
            @Required List<LayerSpec> layers,
            List<TransformSpec> transforms,
            ElementType precision)
            implements Component {

        /** Checks as {@link SequentialSpec} does. */
        Sequential {
            SequentialSpec.requireLayers(layers);
        }
    }
}
