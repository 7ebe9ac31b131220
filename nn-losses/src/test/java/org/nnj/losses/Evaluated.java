package org.nnj.losses;

import org.nnj.api.activation.InverseLink;
import org.nnj.api.loss.LinkedLoss;
import org.nnj.api.loss.Loss;
import org.nnj.api.math.Matrix;

/** Losses and gradients of a batch, as a loss or its joined form gives them. */
record Evaluated(Matrix losses, Matrix gradients) {

    static Evaluated of(Loss loss, Matrix predictions, Matrix targets) {
        Matrix losses = predictions.like(predictions.rows(), 1).fill(-7);
        Matrix gradients =
                predictions.like(predictions.rows(), predictions.columns()).fill(-7);
        loss.evaluate(predictions, targets, losses, gradients);
        return new Evaluated(losses, gradients);
    }

    static Evaluated onLogits(Loss loss, InverseLink link, Matrix z, Matrix targets) {
        LinkedLoss linked = loss.onLogits(link).orElseThrow();
        Matrix losses = z.like(z.rows(), 1).fill(-7);
        Matrix delta = z.like(z.rows(), z.columns()).fill(-7);
        loss.requireTargets(targets, z.rows(), z.columns());
        linked.evaluate(z, MeanFunctions.of(link, z), targets, losses, delta);
        return new Evaluated(losses, delta);
    }
}
