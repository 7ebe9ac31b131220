package org.nnj.models;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Components;
import org.nnj.api.component.Registered;
import org.nnj.api.loss.Loss;
import org.nnj.api.math.Matrix;
import org.nnj.core.objective.Objective;

/** Words for a step whose numbers are no longer finite: where, what, and what is likely to help. */
final class BlowUp {

    /** Losses square at most, and the square of this is far from the largest single number: beyond, it may be the size alone. */
    private static final double ORDINARY = 1e15;

    private BlowUp() {}

    /** In a layer, counted from 1, or after the last one. */
    static String in(long step, OptionalInt layer, String what, double learningRate) {
        return "step " + step + ", "
                + (layer.isPresent() ? "layer " + layer.getAsInt() : "after the last layer")
                + ": " + what + " (learning rate " + learningRate
                + "); try a smaller learning rate or gradient clipping";
    }

    /** Before training has done anything to them: neither feature nor target is its doing. */
    static String inData(long step, double cost, String what) {
        return "step " + step + ", before layer 1: loss is " + cost + " since a " + what
                + " is infinite or NaN; look at the data and its transforms";
    }

    /**
     * Whether the fault is likely to be that the loss does not take what the output activation gives, as when a cross-entropy takes the
     * logarithm of a negative number: the loss is not finite although outputs are neither infinite nor very large, and has no form
     * that is made for the two together.
     */
    static boolean isMisfit(Objective objective, Matrix predictions, double loss) {
        return !Double.isFinite(loss)
                && !belongTogether(objective.activation(), objective.loss())
                && areOrdinary(predictions);
    }

    private static boolean belongTogether(Activation activation, Loss loss) {
        return activation.inverseLink().flatMap(loss::onLogits).isPresent();
    }

    private static boolean areOrdinary(Matrix predictions) {
        for (int row = 0; row < predictions.rows(); row++) {
            for (int column = 0; column < predictions.columns(); column++) {
                if (!(Math.abs(predictions.get(row, column)) <= ORDINARY)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** After a {@link #isMisfit misfit}; names the output activations for which the loss has a form that is always finite. */
    static String ofMisfit(long step, Objective objective, double loss) {
        List<Registered<Activation>> known = Components.shared().all(Activation.class);
        String fitting = known.stream()
                .filter(one -> belongTogether(one.defaults(), objective.loss()))
                .map(Registered::name)
                .collect(Collectors.joining(" or "));
        return "step " + step + ", after the last layer: loss is " + loss + " though every output is finite, for "
                + Components.nameOf(objective.loss()) + " does not take what "
                + Components.nameOf(objective.activation()) + " gives; try "
                + (fitting.isEmpty() ? "another output activation" : "the output activation " + fitting)
                + " or another loss";
    }
}
