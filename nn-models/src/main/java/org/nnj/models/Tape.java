package org.nnj.models;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.nnj.api.data.Batch;
import org.nnj.api.layer.ForwardPass;
import org.nnj.api.layer.Gradients;
import org.nnj.api.layer.Layer;
import org.nnj.api.layer.StepContext;
import org.nnj.api.math.Matrix;
import org.nnj.core.objective.Objective;

/**
 * One forward and backward pass through a network, for batches of one size. Its buffers are made once and serve every step of
 * the run.
 */
final class Tape {

    private final Objective objective;
    private final int rows;
    private final List<ForwardPass> passes;
    private final int firstLearning;
    private final Matrix predictions;
    private final Matrix losses;
    private final Matrix delta;

    Tape(Network network, Objective objective, int rows) {
        this.objective = objective;
        this.rows = rows;
        this.passes =
                network.layers().stream().map(layer -> layer.newPass(rows)).collect(ImmutableList.toImmutableList());
        this.firstLearning = firstLearning(network);
        this.predictions = network.type().zeros(rows, network.outputs());
        this.losses = network.type().zeros(rows, 1);
        this.delta = network.type().zeros(rows, network.outputs());
    }

    int rows() {
        return rows;
    }

    /** What {@link #forward} made of the last batch, {@code rows × outputs}. */
    Matrix predictions() {
        return predictions;
    }

    /**
     * Forward propagation and the error of the output layer, BP1.2.
     *
     * @return the mean loss over the batch, {@code C = (1/M) Σ w L} (Südmersen, equation 19), without penalties
     */
    double forward(Matrix features, Matrix targets, Optional<Matrix> weights, StepContext step) {
        Matrix current = features;
        for (int i = 0; i < passes.size(); i++) {
            current = passes.get(i).forward(current, step.layer(i));
        }
        objective.predict(current, predictions);
        return objective.evaluate(current, predictions, targets, weights, rows, losses, delta) / rows;
    }

    double forward(Matrix features, Batch batch, StepContext step) {
        Optional<Matrix> weights = batch.weights();
        if (weights.isPresent() && weights.get().type() != delta.type()) {
            weights = Optional.of(weights.get().as(delta.type()));
        }
        return forward(features, batch.targets().as(delta.type()), weights, step);
    }

    /** Backward propagation, BP2.2 to BP4.2: adds to the gradients of every layer, from the last to the first that learns. */
    void backward(List<Gradients> byLayer) {
        Matrix error = delta;
        for (int i = passes.size() - 1; i > firstLearning; i--) {
            error = passes.get(i).backward(error, byLayer.get(i));
        }
        passes.get(firstLearning).backwardFirst(error, byLayer.get(firstLearning));
    }

    /** The first layer that has something to learn: nobody wants an error below it. */
    private static int firstLearning(Network network) {
        int last = network.layers().size() - 1;
        for (int i = 0; i < last; i++) {
            if (network.layers().get(i).parameters().stream().anyMatch(Network::isLearned)) {
                return i;
            }
        }
        return last;
    }

    /** Lets layers with running statistics take them over, once the parameters are updated. */
    void commit() {
        for (int i = 0; i < passes.size(); i++) {
            passes.get(i).commit();
        }
    }

    /** Shows what a layer computed last; the last one's activations are the predictions, which the objective made. */
    void show(int layer, BiConsumer<String, Matrix> quantities) {
        passes.get(layer).show(quantities);
        if (layer == passes.size() - 1) {
            quantities.accept("a", predictions);
        }
    }

    /** The first layer, counted from 1, whose output is not finite; empty if all are. */
    OptionalInt firstNonFiniteLayer(Matrix features, StepContext step) {
        Matrix current = features;
        for (int i = 0; i < passes.size(); i++) {
            current = passes.get(i).forward(current, step.layer(i));
            if (!current.isFinite()) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    static List<Gradients> byLayer(Network network, Gradients gradients) {
        ImmutableList.Builder<Gradients> parts = ImmutableList.builder();
        int from = 0;
        for (Layer layer : network.layers()) {
            int count = layer.parameters().size();
            parts.add(gradients.part(from, count));
            from += count;
        }
        return parts.build();
    }
}
