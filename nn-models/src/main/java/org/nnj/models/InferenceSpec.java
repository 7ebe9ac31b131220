package org.nnj.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Check;
import org.nnj.api.component.Component;
import org.nnj.api.component.Required;
import org.nnj.api.data.TransformSpec;
import org.nnj.api.layer.Initializer;
import org.nnj.api.layer.Layer;
import org.nnj.api.layer.LayerSpec;
import org.nnj.api.layer.Regularizer;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;

/**
 * The part of a network's description that prediction needs. The records are called as what they stand for, so that their text forms
 * begin alike: reading an annotation that says so would take as long as reading a small network.
 */
final class InferenceSpec {

    /** What the whole descriptions have besides. */
    static final Map<Class<? extends Component>, Set<String>> OF_TRAINING = Map.of(
            Sequential.class, Set.of("loss", "optimizer", "metrics", "clip-norm", "clip-value", "seed"),
            Dense.class, Set.of("weights", "bias", "regularizer"));

    private InferenceSpec() {}

    /** As {@link SequentialSpec}, with layers as they are built. */
    record Sequential(
            @Required List<Integer> input,
            @Required List<LayerSpec> layers,
            List<TransformSpec> transforms,
            ElementType precision)
            implements Component {

        /** Checks as {@link SequentialSpec} does. */
        Sequential {
            SequentialSpec.requireLayers(layers);
            List<LayerSpec> whole = new ArrayList<>(layers.size());
            for (LayerSpec layer : layers) {
                whole.add(layer instanceof Dense dense ? dense.whole() : layer);
            }
            layers = List.copyOf(whole);
        }
    }

    /**
     * As a dense layer of the core, which does not say here how its parameters start and what they cost. The values are objects:
     * reflection of Java 18 and later takes long to find out how it calls a constructor with several primitives.
     */
    record Dense(@Required Integer units, Activation activation, Boolean useBias) implements LayerSpec {

        /** The defaults of the dense layer. */
        Dense() {
            this(1, Activation.linear(), true);
        }

        /** Checks as the dense layer does. */
        Dense {
            Check.atLeast("dense.units", units, 1);
        }

        org.nnj.core.layer.Dense whole() {
            return new org.nnj.core.layer.Dense(
                    units, activation, Initializer.zeros(), Initializer.zeros(), Regularizer.none(), useBias);
        }

        @Override
        public Layer build(Shape input, ElementType type, RandomStream random) {
            return whole().build(input, type, random);
        }
    }
}
