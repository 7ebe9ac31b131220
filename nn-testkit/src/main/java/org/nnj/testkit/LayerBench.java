package org.nnj.testkit;

import org.nnj.api.layer.ForwardPass;
import org.nnj.api.layer.Gradients;
import org.nnj.api.layer.Layer;
import org.nnj.api.layer.Role;
import org.nnj.api.layer.Scratch;
import org.nnj.api.layer.StepContext;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;

/** A layer with random parameters, inputs and an upstream gradient; the same for the same stream. */
final class LayerBench {

    static final int ROWS = 4;
    static final StepContext STEP = StepContext.of(42, 7).layer(0);

    final Layer layer;
    final Matrix input;
    final Matrix other;
    final Matrix upstream;

    LayerBench(Layer layer, ElementType type, RandomStream random) {
        this.layer = layer;
        int inputs = layer.inputShape().size();
        this.input = Samples.matrix(random.derive("input"), ROWS, inputs, -1, 1).as(type);
        this.other = Samples.matrix(random.derive("other"), ROWS, inputs, -1, 1).as(type);
        this.upstream = Samples.matrix(
                        random.derive("upstream"), ROWS, layer.outputShape().size(), -1, 1)
                .as(type);
        RandomStream moves = random.derive("moves"); // no bias stays at zero, where mistakes hide
        layer.parameters().stream()
                .filter(parameter -> parameter.role() != Role.STATE)
                .forEach(parameter -> parameter.value().map(w -> (float) (w + moves.uniform(-0.5, 0.5))));
    }

    /** {@code Σ upstream ∘ output}: its gradient is what backward computes. */
    double score() {
        Matrix product = layer.newPass(ROWS).forward(input, STEP).copy().multiplyElements(upstream);
        double sum = 0;
        for (double[] row : product.toArray()) {
            for (double term : row) {
                sum += term;
            }
        }
        return sum;
    }

    Gradients gradients() {
        return Gradients.of(layer.parameters());
    }

    Gradients backward() {
        Gradients gradients = gradients();
        backward(gradients);
        return gradients;
    }

    void backward(Gradients gradients) {
        ForwardPass pass = layer.newPass(ROWS);
        pass.forward(input, STEP);
        pass.backward(upstream.copy(), gradients);
    }

    Matrix output() {
        return input.like(ROWS, layer.outputShape().size());
    }

    Matrix predict() {
        return predict(input);
    }

    Matrix predict(Matrix from) {
        Matrix output = output();
        layer.predict(from, output, new Scratch());
        return output;
    }

    void load(LayerBench exact) {
        for (int i = 0; i < layer.parameters().size(); i++) {
            layer.parameters().get(i).load(exact.layer.parameters().get(i).canonical());
        }
    }
}
