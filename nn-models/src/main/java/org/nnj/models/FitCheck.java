package org.nnj.models;

import org.nnj.api.component.Check;
import org.nnj.api.component.Components;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.math.Shape;

/** What must hold before the first step of a fit, so that nobody waits an epoch for a typing error. */
final class FitCheck {

    private FitCheck() {}

    static void check(SequentialSpec spec, Network network, DataGenerator data, int epochs) {
        Check.atLeast("fit epochs", epochs, 0);
        Shape expected = Network.shape(spec.input());
        Check.that(
                data.featureShape().size() == expected.size(),
                "fit features",
                "examples of shape " + expected,
                data.featureShape());
        Check.that(
                data.train().examples() > 0,
                "fit",
                "at least 1 training example",
                data.train().examples());
        int columns = spec.loss().targetColumns(network.outputs());
        Check.that(
                data.targetColumns() == columns,
                "fit targets",
                columns + (columns == 1 ? " column" : " columns") + " (" + Components.nameOf(spec.loss()) + " with "
                        + network.outputs() + " outputs)",
                data.targetColumns());
    }

    /** The data of a run that goes on within an epoch must have that many batches. */
    static void checkPlace(Resumption from, int batches) {
        Check.that(
                from.batches() <= batches,
                "fit",
                "at least " + from.batches()
                        + " batches an epoch, as many as were done when the checkpoint was written",
                batches);
    }
}
