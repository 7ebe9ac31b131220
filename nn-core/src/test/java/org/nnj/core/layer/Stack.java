package org.nnj.core.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Components;
import org.nnj.api.layer.ForwardPass;
import org.nnj.api.layer.Gradients;
import org.nnj.api.layer.Layer;
import org.nnj.api.layer.StepContext;
import org.nnj.api.loss.Loss;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;
import org.nnj.core.objective.Objective;
import org.nnj.testkit.Expected;

/**
 * Dense layers in a row with an objective at the end, driven by hand. It is built from a network of networks.json, in which a
 * bias may be absent.
 */
final class Stack {

    private static final Map<String, String> ACTIVATIONS = Map.of("leaky_relu_0.01", "leaky-relu(0.01)");
    private static final Map<String, String> LOSSES =
            Map.of("cce", "categorical-crossentropy", "sse_half", "sum-of-squared-errors");

    final List<Layer> layers = new ArrayList<>();
    final ElementType type;
    private final Objective objective;

    private Stack(ElementType type, Objective objective) {
        this.type = type;
        this.objective = objective;
    }

    static Stack of(Expected network, ElementType type) {
        List<String> activations = network.at("activations").items().stream()
                .map(Expected::text)
                .map(name -> ACTIVATIONS.getOrDefault(name, name))
                .toList();
        Components components = Components.shared();
        int last = activations.size() - 1;
        Activation output = components.find(Activation.class, activations.get(last));
        Loss loss = components.find(Loss.class, LOSSES.get(network.at("loss").text()));
        Stack stack = new Stack(type, Objective.of(output, loss));
        for (int l = 0; l <= last; l++) {
            Activation hidden = l == last ? Activation.linear() : components.find(Activation.class, activations.get(l));
            stack.add(
                    hidden,
                    network.at("W").items().get(l).matrix(),
                    network.at("b").items().get(l));
        }
        return stack;
    }

    private void add(Activation activation, Matrix weights, Expected bias) {
        Dense dense = new Dense(weights.rows(), activation);
        Layer layer = (bias.isAbsent() ? dense.withoutBias() : dense)
                .build(Shape.of(weights.columns()), type, RandomStream.of(0, "unused"));
        layer.parameters().get(DenseLayer.WEIGHTS).load(weights);
        if (!bias.isAbsent()) {
            layer.parameters().get(DenseLayer.BIASES).load(rowOf(bias.numbers()));
        }
        layers.add(layer);
    }

    static Matrix rowOf(double[] values) {
        Matrix row = ElementType.DOUBLE.zeros(1, values.length);
        row.setRow(0, values);
        return row;
    }

    /** What one batch gives; everything is in the canonical orientation, δ is per example. */
    record Trace(
            double cost,
            Matrix losses,
            List<Matrix> z,
            List<Matrix> a,
            List<Matrix> delta,
            List<Gradients> gradients) {}

    /** Forward and backward over one batch, by passes of its size. */
    Trace run(Matrix features, Matrix targets) {
        int rows = features.rows();
        List<ForwardPass> passes = layers.stream().map(l -> l.newPass(rows)).toList();
        Matrix current = features.as(type);
        for (int l = 0; l < passes.size(); l++) {
            current = passes.get(l).forward(current, StepContext.of(0, 0).layer(l));
        }
        Matrix predictions = current.like(rows, current.columns());
        Matrix delta = current.like(rows, current.columns());
        Matrix losses = current.like(rows, 1);
        objective.predict(current, predictions);
        double sum = objective.evaluate(current, predictions, targets.as(type), Optional.empty(), rows, losses, delta);
        List<Gradients> gradients =
                layers.stream().map(l -> Gradients.of(l.parameters())).toList();
        Matrix upstream = delta;
        for (int l = passes.size() - 1; l > 0; l--) {
            upstream = passes.get(l).backward(upstream, gradients.get(l));
        }
        passes.get(0).backwardFirst(upstream, gradients.get(0));
        List<Matrix> activations = shown(passes, "a");
        activations.set(passes.size() - 1, predictions);
        List<Matrix> deltas = shown(passes, "delta");
        deltas.replaceAll(d -> d.copy().scale(rows)); // the objective divided by M
        return new Trace(sum / rows, losses, shown(passes, "z"), activations, deltas, gradients);
    }

    private static List<Matrix> shown(List<ForwardPass> passes, String quantity) {
        List<Matrix> matrices = new ArrayList<>();
        for (ForwardPass pass : passes) {
            pass.show((name, matrix) -> {
                if (name.equals(quantity)) {
                    matrices.add(matrix);
                }
            });
        }
        return matrices;
    }

    /** Plain gradient descent: all gradients exist before any parameter changes. */
    void descend(Trace trace, double learningRate) {
        for (int l = 0; l < layers.size(); l++) {
            Gradients gradients = trace.gradients().get(l);
            for (int p = 0; p < gradients.count(); p++) {
                layers.get(l).parameters().get(p).value().addScaled(-learningRate, gradients.get(p));
            }
        }
    }

    Matrix weights(int layer) {
        return layers.get(layer).parameters().get(DenseLayer.WEIGHTS).canonical();
    }

    Matrix weightGradient(Trace trace, int layer) {
        Matrix stored = trace.gradients().get(layer).get(DenseLayer.WEIGHTS);
        return layers.get(layer).parameters().get(DenseLayer.WEIGHTS).canonical(stored);
    }

    Matrix biases(int layer) {
        return layers.get(layer).parameters().get(DenseLayer.BIASES).canonical();
    }
}
