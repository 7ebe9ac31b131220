package org.nnj.models;

import java.util.ArrayList;
import java.util.List;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.Linear;
import org.nnj.api.layer.Initializer;
import org.nnj.api.layer.Layer;
import org.nnj.api.layer.LayerSpec;
import org.nnj.api.layer.NoRegularizer;
import org.nnj.api.layer.Parameter;
import org.nnj.api.layer.Role;
import org.nnj.api.layer.Scratch;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;
import org.nnj.core.layer.Dense;

/**
 * The layers of a network with their names and parameters, and the activation at their end. It holds no training state, so that
 * many threads may predict with it. The last layer gives the weighted inputs {@code z}, which in training the objective takes.
 */
final class Network {

    private final ElementType type;
    private final Shape input;
    private final List<Layer> layers;
    private final List<String> names;
    private final List<Parameter> parameters;
    private final boolean[] regularized;
    private final Activation outputActivation;

    private Network(
            ElementType type,
            Shape input,
            List<Layer> layers,
            List<String> names,
            List<Parameter> parameters,
            Activation outputActivation) {
        this.type = type;
        this.input = input;
        this.layers = layers;
        this.names = names;
        this.parameters = parameters;
        this.outputActivation = outputActivation;
        this.regularized = new boolean[parameters.size()];
        for (int i = 0; i < regularized.length; i++) {
            regularized[i] = !(parameters.get(i).regularizer() instanceof NoRegularizer);
        }
    }

    /** A network whose parameters start as its layers say. */
    static Network initialized(SequentialSpec spec) {
        return build(spec.input(), spec.layers(), spec.precision(), spec.seed());
    }

    /** A network whose parameters somebody is going to set: no core layer draws random numbers for nothing. */
    static Network blank(List<Integer> input, List<LayerSpec> layers, ElementType precision) {
        List<LayerSpec> blank = new ArrayList<>(layers.size());
        for (LayerSpec layer : layers) {
            blank.add(layer instanceof Dense dense ? blank(dense) : layer);
        }
        return build(input, blank, precision, 0);
    }

    private static Dense blank(Dense dense) {
        return new Dense(
                dense.units(),
                dense.activation(),
                Initializer.zeros(),
                Initializer.zeros(),
                dense.regularizer(),
                dense.useBias());
    }

    private static Network build(List<Integer> input, List<LayerSpec> specs, ElementType precision, long seed) {
        Shape shape = shape(input);
        List<Layer> layers = new ArrayList<>(specs.size());
        List<String> names = LayerNames.of(specs);
        List<Parameter> parameters = new ArrayList<>();
        Shape incoming = shape;
        for (int i = 0; i < specs.size(); i++) {
            boolean isLast = i == specs.size() - 1;
            LayerSpec described = isLast ? withoutActivation(specs.get(i)) : specs.get(i);
            Layer layer = described.build(incoming, precision, RandomStream.of(seed, "initialize", i));
            layers.add(layer);
            for (Parameter parameter : layer.parameters()) {
                parameters.add(parameter.named(names.get(i) + "." + parameter.name()));
            }
            incoming = layer.outputShape();
        }
        Activation output = specs.get(specs.size() - 1).activation();
        return new Network(precision, shape, List.copyOf(layers), names, List.copyOf(parameters), output);
    }

    /** The shape of one example as a specification has it. */
    static Shape shape(List<Integer> dimensions) {
        int[] shape = new int[dimensions.size()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = dimensions.get(i);
        }
        return Shape.of(shape);
    }

    private static LayerSpec withoutActivation(LayerSpec last) {
        return last.activation() instanceof Linear ? last : last.withActivation(Activation.linear());
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

    /** What the last layer's output passes through. */
    Activation outputActivation() {
        return outputActivation;
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
        for (Parameter parameter : parameters) {
            if (!parameter.value().isFinite()) {
                return false;
            }
        }
        return true;
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
        return regularized[position];
    }

    boolean isLearned(int position) {
        return isLearned(parameters.get(position));
    }

    static boolean isLearned(Parameter parameter) {
        return parameter.role() != Role.STATE;
    }
}
