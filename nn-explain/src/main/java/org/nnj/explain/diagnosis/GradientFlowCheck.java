package org.nnj.explain.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nnj.api.math.Matrix;
import org.nnj.explain.Quantity;
import org.nnj.explain.Trace;
import org.nnj.explain.TraceStep;

/** How errors change on their way from the last layer to the first, with what that does to gradients and updates. */
record GradientFlowCheck(Subject subject, Trace trace) {

    /** One learning rate serves all layers: what moves a thousand times slower does not learn while the rest does. */
    static final double VANISHING = 1e-3;

    /** And what moves a thousand times faster is torn apart before the rest has learnt. */
    static final double EXPLODING = 1e3;

    List<Finding> look() {
        List<TraceStep> errors = trace.steps().stream()
                .filter(step -> step.quantity() == Quantity.DELTA)
                .toList(); // from the last layer to the first
        if (errors.size() < 2) {
            return List.of();
        }
        TraceStep last = errors.get(0);
        double reference = rms(last.matrix());
        if (reference == 0) {
            return List.of(); // nothing is wrong, so nothing comes back
        }
        for (TraceStep error : errors.subList(1, errors.size())) {
            double ratio = rms(error.matrix()) / reference;
            if (ratio < VANISHING) {
                return List.of(vanishing(last, error, ratio));
            }
            if (!(ratio <= EXPLODING)) {
                return List.of(exploding(last, error, ratio));
            }
        }
        return List.of();
    }

    private static double rms(Matrix matrix) {
        return Math.sqrt(matrix.sumOfSquares() / matrix.size());
    }

    private Finding vanishing(TraceStep last, TraceStep error, double ratio) {
        return new Finding(
                Symptom.VANISHING_GRADIENTS,
                "the error δ in " + error.layerName() + " is " + Figures.of(ratio) + " times that in "
                        + last.layerName() + "; " + norms(),
                "each layer multiplies the error by its weights and its slopes (BP2.2); both below 1, little is left for the first"
                        + " layers",
                "start with weights of the right size (glorot-uniform for sigmoid and tanh, he-normal for relu), use relu or tanh in"
                        + " place of sigmoid, take fewer layers");
    }

    private Finding exploding(TraceStep last, TraceStep error, double ratio) {
        return new Finding(
                Symptom.EXPLODING_GRADIENTS,
                "the error δ in " + error.layerName() + " is " + Figures.of(ratio) + " times that in "
                        + last.layerName() + "; " + norms(),
                "each layer multiplies the error by its weights (BP2.2); with large ones it grows from layer to layer",
                "start with weights of the right size (glorot-uniform or he-normal), limit the gradient with .clipNorm(1)");
    }

    /** The gradient of each layer's weights, and how far the step moves them. */
    private String norms() {
        List<String> gradients = new ArrayList<>();
        List<String> ratios = new ArrayList<>();
        for (int layer = 1; layer <= subject.model().layers().size(); layer++) {
            Optional<Matrix> gradient = matrix(layer, Quantity.WEIGHT_GRADIENT);
            if (gradient.isPresent()) {
                String name = subject.model().layerNames().get(layer - 1);
                gradients.add(name + " " + Figures.of(Math.sqrt(gradient.get().sumOfSquares())));
                Matrix before = matrix(layer, Quantity.WEIGHTS).orElseThrow();
                Matrix change =
                        matrix(layer, Quantity.NEW_WEIGHTS).orElseThrow().copy().addScaled(-1, before);
                double size = Math.sqrt(before.sumOfSquares());
                ratios.add(name + " " + (size == 0 ? "infinity" : Figures.of(Math.sqrt(change.sumOfSquares()) / size)));
            }
        }
        return "norms of ∂C/∂W: " + String.join(", ", gradients)
                + "; one update moves the weights by these shares of their norm: " + String.join(", ", ratios);
    }

    private Optional<Matrix> matrix(int layer, Quantity quantity) {
        return trace.steps(layer).stream()
                .filter(step -> step.quantity() == quantity)
                .map(TraceStep::matrix)
                .findFirst();
    }
}
