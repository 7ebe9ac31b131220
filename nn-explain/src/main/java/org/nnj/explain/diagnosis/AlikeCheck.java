package org.nnj.explain.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.nnj.api.math.Matrix;
import org.nnj.explain.Quantity;
import org.nnj.explain.Trace;
import org.nnj.explain.TraceStep;

/**
 * Whether neurons of a layer compute the same thing, which no gradient will ever change, for their gradients are the same too; and
 * whether the answer depends on the question.
 */
record AlikeCheck(Subject subject, Trace trace) {

    /**
     * Weighted inputs of the output that differ by a thousandth from example to example: probabilities then differ by a quarter of
     * that at most. Usual initializers give some tenths.
     */
    static final double CONSTANT = 1e-3;

    List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        int layers = subject.model().layers().size();
        int weighted = 0;
        for (int layer = 1; layer <= layers; layer++) {
            for (TraceStep step : trace.steps(layer)) {
                if (step.quantity() == Quantity.WEIGHTS) {
                    weighted++;
                    if (layer < layers && step.matrix().rows() > 1 && rowsAreEqual(step.matrix())) {
                        findings.add(sameNeurons(step));
                    }
                }
            }
        }
        Matrix z = trace.matrix(layers, Quantity.WEIGHTED_INPUT);
        double spread = spread(z);
        // a single layer that starts at zero is a convex problem, and learns from there
        if (findings.isEmpty()
                && weighted > 1
                && z.isFinite()
                && z.rows() > 1
                && spread < CONSTANT
                && !inputsAreAlike()) {
            findings.add(constantAnswer(spread, z.rows()));
        }
        return findings;
    }

    private static boolean rowsAreEqual(Matrix weights) {
        for (int row = 1; row < weights.rows(); row++) {
            for (int column = 0; column < weights.columns(); column++) {
                if (weights.get(row, column) != weights.get(0, column)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean inputsAreAlike() {
        return spread(subject.features()) == 0;
    }

    /** The largest standard deviation of a column over the examples. */
    private static double spread(Matrix matrix) {
        double largest = 0;
        for (int column = 0; column < matrix.columns(); column++) {
            double mean = 0;
            for (int row = 0; row < matrix.rows(); row++) {
                mean += matrix.get(row, column) / matrix.rows();
            }
            double squares = 0;
            for (int row = 0; row < matrix.rows(); row++) {
                double difference = matrix.get(row, column) - mean;
                squares += difference * difference;
            }
            largest = Math.max(largest, Math.sqrt(squares / matrix.rows()));
        }
        return largest;
    }

    private static Finding sameNeurons(TraceStep weights) {
        return new Finding(
                Symptom.OUTPUTS_ALIKE,
                "all " + weights.matrix().rows() + " neurons of " + weights.layerName() + " have the same weights",
                "what is equal gets equal gradients and stays equal: the layer is worth one neuron, however long it trains",
                "initialize weights at random, as glorot-uniform does by default; zeros are for biases");
    }

    private static Finding constantAnswer(double spread, int examples) {
        return new Finding(
                Symptom.OUTPUTS_ALIKE,
                "over " + examples + " examples the weighted inputs of the output differ by " + Figures.of(spread)
                        + " (standard deviation of the most varied one); expected at least " + Figures.of(CONSTANT),
                "the answer does not depend on the question: weights are so small, or so many neurons are stuck, that nothing of the"
                        + " input comes through",
                "initialize with glorot-uniform (sigmoid, tanh) or he-normal (relu); look at saturation and dead relus");
    }
}
