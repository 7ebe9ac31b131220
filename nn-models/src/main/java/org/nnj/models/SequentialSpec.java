package org.nnj.models;

import java.util.List;
import org.nnj.api.component.Check;
import org.nnj.api.component.Component;
import org.nnj.api.component.Named;
import org.nnj.api.component.Required;
import org.nnj.api.data.TransformSpec;
import org.nnj.api.layer.LayerSpec;
import org.nnj.api.loss.Loss;
import org.nnj.api.math.ElementType;
import org.nnj.api.metric.Metric;
import org.nnj.api.optimizer.Optimizer;

/**
 * Everything that decides what a sequential network is and how it learns, as one immutable value: the same description and the
 * same data give the same bits. {@link SequentialBuilder} is the pleasant way to write one.
 *
 * @param input the shape of one example, last dimension fastest
 * @param layers from the input to the output; at least one
 * @param loss what is minimised
 * @param optimizer how it is minimised
 * @param metrics what is reported beside the loss
 * @param transforms applied to the features first, in this order
 * @param precision of all parameters and activations
 * @param clipNorm largest Euclidean norm of all gradients together; infinite for no limit
 * @param clipValue largest absolute value of any gradient element; infinite for no limit
 * @param seed of everything random
 */
@Named("sequential")
public record SequentialSpec(
        @Required List<Integer> input,
        @Required List<LayerSpec> layers,
        @Required Loss loss,
        @Required Optimizer optimizer,
        List<Metric> metrics,
        List<TransformSpec> transforms,
        ElementType precision,
        double clipNorm,
        double clipValue,
        long seed)
        implements Component {

    /** Copies the lists and checks the ranges. */
    public SequentialSpec {
        input = List.copyOf(input);
        layers = List.copyOf(layers);
        metrics = List.copyOf(metrics);
        transforms = List.copyOf(transforms);
        requireLayers(layers);
        Check.that(clipNorm > 0, "sequential.clip-norm", "a number greater than 0", clipNorm);
        Check.that(clipValue > 0, "sequential.clip-value", "a number greater than 0", clipValue);
    }

    /**
     * The same description with another precision.
     *
     * @param precision of all parameters and activations
     * @return a specification that differs in the precision only
     */
    public SequentialSpec withPrecision(ElementType precision) {
        return new SequentialSpec(
                input, layers, loss, optimizer, metrics, transforms, precision, clipNorm, clipValue, seed);
    }

    static void requireLayers(List<LayerSpec> layers) {
        Check.that(!layers.isEmpty(), "sequential.layers", "at least one layer", "none");
    }
}
