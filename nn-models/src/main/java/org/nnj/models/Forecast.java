package org.nnj.models;

import java.util.Optional;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.Batches;
import org.nnj.api.layer.Scratch;
import org.nnj.api.math.Matrix;
import org.nnj.api.model.Evaluation;
import org.nnj.core.objective.Objective;

/** Asking a network without training it: predictions, the cost of a batch, an evaluation. One thread's own. */
final class Forecast {

    private final Network network;
    private final Objective objective;
    private final FittedTransforms transforms;
    private final Scratch scratch = new Scratch();
    private final Object predictionsOwner = new Object();
    private final Object lossesOwner = new Object();
    private final Object deltaOwner = new Object();
    private Matrix predictions;

    Forecast(Network network, Objective objective, FittedTransforms transforms) {
        this.network = network;
        this.objective = objective;
        this.transforms = transforms;
        this.predictions = network.type().zeros(0, network.outputs());
    }

    /** The outputs as a new matrix. */
    static Matrix predict(Network network, FittedTransforms transforms, Matrix features, Scratch scratch) {
        network.requireFeatures(features);
        Matrix logits = network.logits(transforms.apply(features.as(network.type()), scratch), scratch);
        Matrix predictions = logits.like(logits.rows(), logits.columns());
        network.outputActivation().forward(logits, predictions);
        return predictions;
    }

    /** The mean loss of a batch plus the penalties; leaves the predictions for metrics. */
    double cost(Batch batch) {
        network.requireFeatures(batch.features());
        int rows = batch.rows();
        Matrix features = transforms.apply(batch.features().as(network.type()), scratch);
        Matrix logits = network.logits(features, scratch);
        predictions = scratch.matrix(predictionsOwner, network.type(), rows, network.outputs());
        objective.predict(logits, predictions);
        Matrix losses = scratch.matrix(lossesOwner, network.type(), rows, 1);
        Matrix delta = scratch.matrix(deltaOwner, network.type(), rows, network.outputs());
        Optional<Matrix> weights = batch.weights().map(w -> w.as(network.type()));
        Matrix targets = batch.targets().as(network.type());
        return objective.loss(logits, predictions, targets, weights, losses, delta) / rows + network.penalty();
    }

    MetricSet.Pass pass(Batches batches, MetricSet metrics) {
        MetricSet.Pass pass = metrics.start();
        try (BatchCursor cursor = batches.open(0, 0, network.type())) {
            while (cursor.hasNext()) {
                Batch batch = cursor.next();
                double cost = cost(batch);
                pass.add(cost, predictions, batch.targets(), batch.weights());
            }
        }
        return pass;
    }

    Evaluation evaluate(Batches batches, MetricSet metrics) {
        MetricSet.Pass pass = pass(batches, metrics);
        return new Evaluation(pass.examples(), pass.loss(), pass.results(), pass.details());
    }
}
