package org.nnj.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.ElementwiseActivation;
import org.nnj.api.component.Check;
import org.nnj.api.component.Components;
import org.nnj.api.data.Batch;
import org.nnj.api.layer.Gradients;
import org.nnj.api.layer.Layer;
import org.nnj.api.layer.StepContext;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.model.TrainingState;
import org.nnj.core.objective.Objective;
import org.nnj.models.Sequential;
import org.nnj.models.SequentialSpec;

/** Takes one training step of a model, layer by layer, and notes down what there is on the way. The model is changed by it. */
final class Recorder {

    private final Sequential model;
    private final SequentialSpec spec;
    private final Batch batch;
    private final int rows;
    private final ElementType type;
    private final Network network;
    private final Objective objective;
    private final List<LayerRecord> layers = new ArrayList<>();
    private final List<TraceStep> steps = new ArrayList<>();

    Recorder(Sequential model, Batch batch) {
        this.model = model;
        this.spec = model.spec();
        this.batch = batch;
        this.rows = Check.atLeast("trace examples", batch.rows(), 1);
        this.type = spec.precision();
        this.network = Network.of(model, rows);
        this.objective = Objective.of(network.activation(network.parts().size()), spec.loss());
        Gradients all = Gradients.of(model.parameters());
        int position = 0;
        for (int i = 0; i < model.layers().size(); i++) {
            Layer layer = model.layers().get(i);
            Gradients own = all.part(position, layer.parameters().size());
            layers.add(new LayerRecord(
                    i + 1, network.layerName(i + 1), spec.layers().get(i), layer, own, rows));
            position += layer.parameters().size();
        }
    }

    Network network() {
        return network;
    }

    /** All three parts of the step, in their order. */
    List<TraceStep> record() {
        Matrix z = forward();
        Matrix predictions = z.like(z.rows(), z.columns());
        objective.predict(z, predictions);
        last().endsWith(z);
        last().forward(steps, predictions);
        Matrix delta = cost(z, predictions);
        backward(delta, predictions);
        new UpdateRecord(model, network, layers).record(batch, steps);
        return steps;
    }

    private Matrix forward() {
        Matrix features = model.transformed(batch.features());
        if (!spec.transforms().isEmpty()) {
            note(
                    0,
                    Quantity.INPUT,
                    "x",
                    "x, as the batch brings it",
                    "",
                    batch.features().as(type).copy());
        }
        note(0, Quantity.INPUT, Symbols.of("a", 0), Symbols.of("a", 0) + " = " + transformed(), "", features);
        TrainingState state = model.state();
        StepContext context = StepContext.of(spec.seed(), state.step());
        Matrix current = features;
        for (int i = 0; i < layers.size(); i++) {
            LayerRecord layer = layers.get(i);
            current = layer.pass().forward(current, context.layer(i));
            if (layer != last()) {
                layer.forward(steps, current);
            }
        }
        return current;
    }

    private String transformed() {
        String text = "x";
        for (var transform : spec.transforms()) {
            text = Components.nameOf(transform) + "(" + text + ")";
        }
        return text;
    }

    /** Losses, cost, and the error of the last layer as NNJ carries it: divided by M. */
    private Matrix cost(Matrix z, Matrix predictions) {
        Matrix targets = batch.targets().as(type);
        Optional<Matrix> weights = batch.weights().map(w -> w.as(type));
        Matrix losses = type.zeros(rows, 1);
        Matrix delta = type.zeros(rows, predictions.columns());
        double sum = objective.evaluate(z, predictions, targets, weights, rows, losses, delta);
        int l = layers.size();
        note(l, Quantity.TARGETS, "y", "y, as the batch brings it", "", targets.copy());
        String prediction = Symbols.of("a", l);
        String loss = Components.nameOf(spec.loss()) + "(" + prediction + ", y)";
        String weighted = weights.isPresent() ? "w " : "";
        note(l, Quantity.LOSSES, "L", "L = " + weighted + loss, PaperEquations.loss(spec.loss()), losses);
        double penalty = model.parameters().stream()
                .mapToDouble(p -> p.regularizer().penalty(p.value()))
                .sum();
        Matrix cost = type.zeros(1, 1);
        cost.set(0, 0, sum / rows + penalty);
        note(l, Quantity.COST, "C", "C = 1/M Σₘ L" + (penalty == 0 ? "" : " + penalties"), "19", cost);
        return delta;
    }

    private void backward(Matrix delta, Matrix predictions) {
        int l = layers.size();
        lossGradient(predictions);
        slopes(last());
        Matrix shown = delta.copy().scale(rows); // the paper's δ is of one example's loss
        String formula = last().formulas().delta()
                + (isDifference(shown, predictions) ? " = " + Symbols.of("a", l) + " − y" : "");
        note(l, Quantity.DELTA, Symbols.of("δ", l), formula, "BP1.2", shown);
        Matrix error = delta;
        for (int i = l - 1; i >= 0; i--) {
            LayerRecord layer = layers.get(i);
            if (layer != last()) {
                Matrix upstream = error.copy().scale(rows);
                String symbol = "∂L/∂" + Symbols.of("a", i + 1);
                note(
                        i + 1,
                        Quantity.UPSTREAM,
                        symbol,
                        layer.formulas().upstream(layers.get(i + 1).formulas()),
                        "BP2.2",
                        upstream);
                slopes(layer);
            }
            error = layer.backward(error, i == 0);
            if (layer != last()) {
                layer.delta(rows)
                        .ifPresent(d -> note(
                                layer.index(),
                                Quantity.DELTA,
                                Symbols.of("δ", layer.index()),
                                layer.formulas().delta(),
                                "BP2.2",
                                d));
            }
            layer.gradients(steps);
        }
    }

    private void lossGradient(Matrix predictions) {
        Matrix losses = type.zeros(rows, 1);
        Matrix gradient = type.zeros(rows, predictions.columns());
        spec.loss().evaluate(predictions, batch.targets().as(type), losses, gradient);
        int l = layers.size();
        note(
                l,
                Quantity.LOSS_GRADIENT,
                "∂L/∂" + Symbols.of("a", l),
                "∂L/∂" + Symbols.of("a", l) + " of " + Components.nameOf(spec.loss()),
                PaperEquations.lossGradient(spec.loss()),
                gradient);
    }

    /** {@code f′(z)} of an activation that works element by element, the Jacobian of any other. */
    private void slopes(LayerRecord layer) {
        Activation f = layer.spec().activation();
        Optional<Matrix> shown = layer.weightedInput();
        if (f.equals(Activation.linear()) || shown.isEmpty()) {
            return;
        }
        Matrix z = shown.get();
        int l = layer.index();
        if (f instanceof ElementwiseActivation elementwise) {
            Matrix a = z.like(z.rows(), z.columns());
            f.forward(z, a);
            Matrix ones = z.like(z.rows(), z.columns()).fill(1);
            Matrix slope = z.like(z.rows(), z.columns());
            elementwise.backward(z, a, ones, slope);
            String symbol = "f′(" + Symbols.of("z", l) + ")";
            note(l, Quantity.SLOPE, symbol, symbol + " of " + Components.nameOf(f), PaperEquations.jacobian(f), slope);
            return;
        }
        double[] first = new double[z.columns()];
        z.copyRow(0, first);
        String symbol = Symbols.of("J", l);
        String formula =
                symbol + " = ∂" + Symbols.of("a", l) + "/∂" + Symbols.of("z", l) + " of " + Components.nameOf(f);
        note(
                l,
                Quantity.JACOBIAN,
                symbol,
                formula,
                PaperEquations.jacobian(f),
                f.jacobian(first).as(type));
    }

    /** Whether the error has come out as {@code a − y}, as it does for every canonical pair. */
    private boolean isDifference(Matrix delta, Matrix predictions) {
        Matrix targets = batch.targets();
        if (targets.columns() != predictions.columns() || !predictions.isFinite()) {
            return false;
        }
        // rounding of two forms of one number that is at most of the size of 1
        double tolerance = type == ElementType.DOUBLE ? 1e-12 : 1e-5;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < delta.columns(); column++) {
                double difference = predictions.get(row, column) - targets.get(row, column);
                if (!(Math.abs(delta.get(row, column) - difference) <= tolerance * Math.max(1, Math.abs(difference)))) {
                    return false;
                }
            }
        }
        return true;
    }

    private LayerRecord last() {
        return layers.get(layers.size() - 1);
    }

    private void note(int layer, Quantity quantity, String symbol, String formula, String equation, Matrix matrix) {
        Phase phase = quantity.compareTo(Quantity.COST) <= 0 ? Phase.FORWARD : Phase.BACKWARD;
        steps.add(
                new TraceStep(phase, layer, network.layerName(layer), quantity, symbol, formula, equation, "", matrix));
    }
}
