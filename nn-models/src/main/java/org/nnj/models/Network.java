package org.nnj.models;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.List;
import org.nnj.api.activation.Activation;
import org.nnj.api.layer.Layer;
import org.nnj.api.layer.LayerSpec;
import org.nnj.api.layer.Parameter;
import org.nnj.api.layer.Regularizer;
import org.nnj.api.layer.Role;
import org.nnj.api.layer.Scratch;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;
import org.nnj.core.objective.Objective;

/**
 * The layers of a network with their names and parameters, and the objective at their end. It holds no training state, so that
 * many threads may predict with it. The last layer gives the weighted inputs {@code z}; its activation belongs to the objective.
 */
final class Network {

    private final ElementType type;
    private final Shape input;
    private final List<Layer> layers;
    private final List<String> names;
    private final List<Parameter> parameters;
    private final Objective objective;

    private Network(
            ElementType type,
            Shape input,
            List<Layer> layers,
            List<String> names,
            List<Parameter> parameters,
            Objective objective) {
        this.type = type;
        this.input = input;
        this.layers = layers;
        this.names = names;
        this.parameters = parameters;
        this.objective = objective;
    }

    static Network build(SequentialSpec spec) {
        Shape shape = Shape.of(Ints.toArray(spec.input()));
        LayerSpec last = spec.layers().get(spec.layers().size() - 1);
        Objective objective = Objective.of(last.activation(), spec.loss());
        ImmutableList.Builder<Layer> layers = ImmutableList.builder();
        List<String> names = LayerNames.of(spec.layers());
        ImmutableList.Builder<Parameter> parameters = ImmutableList.builder();
        Shape incoming = shape;
        for (int i = 0; i < spec.layers().size(); i++) {
            LayerSpec described = spec.layers().get(i);
            String name = names.get(i);
            boolean isLast = i == spec.layers().size() - 1;
            Layer layer = (isLast ? withoutActivation(described) : described)
                    .build(incoming, spec.precision(), RandomStream.of(spec.seed(), "initialize", i));
            layers.add(layer);
            layer.parameters().forEach(p -> parameters.add(p.named(name + "." + p.name())));
            incoming = layer.outputShape();
        }
        return new Network(spec.precision(), shape, layers.build(), names, parameters.build(), objective);
    }

    private static LayerSpec withoutActivation(LayerSpec last) {
        Activation linear = Activation.linear();
        return last.activation().equals(linear) ? last : last.withActivation(linear);
    }

    /** Takes over the values of another network's parameters. */
    void takeFrom(Network other) {
        for (int i = 0; i < parameters.size(); i++) {
            parameters.get(i).value().copyFrom(other.parameters.get(i).value());
        }
    }

    ElementType type() {
        return type;
    }

    Shape input() {
        return input;
    }

    int outputs() {
        return layers.get(layers.size() - 1).outputShape().size();
    }

    List<Layer> layers() {
        return layers;
    }

    String name(int layer) {
        return names.get(layer);
    }

    List<Parameter> parameters() {
        return parameters;
    }

    Objective objective() {
        return objective;
    }

    /** The weighted inputs of the output layer, without noise: layer after layer through the thread's scratch. */
    Matrix logits(Matrix features, Scratch scratch) {
        requireFeatures(features);
        Matrix current = features.as(type);
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            Matrix output = scratch.matrix(
                    layer, type, features.rows(), layer.outputShape().size());
            layer.predict(current, output, scratch);
            current = output;
        }
        return current;
    }

    void requireFeatures(Matrix features) {
        features.requireShape("model input", features.rows(), input.size());
    }

    boolean isFinite() {
        return parameters.stream().allMatch(p -> p.value().isFinite());
    }

    /** What regularizers add to the cost. */
    double penalty() {
        double sum = 0;
        for (int i = 0; i < parameters.size(); i++) {
            if (isRegularized(i)) {
                sum += parameters.get(i).regularizer().penalty(parameters.get(i).value());
            }
        }
        return sum;
    }

    boolean isRegularized(int position) {
        return !parameters.get(position).regularizer().equals(Regularizer.none());
    }

    boolean isLearned(int position) {
        return parameters.get(position).role() != Role.STATE;
    }
}
