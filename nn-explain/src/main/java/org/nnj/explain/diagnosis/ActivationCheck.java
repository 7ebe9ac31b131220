package org.nnj.explain.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.ElementwiseActivation;
import org.nnj.api.component.Components;
import org.nnj.api.math.Matrix;
import org.nnj.explain.Quantity;
import org.nnj.explain.Trace;
import org.nnj.explain.TraceStep;

/** Where hidden neurons stand on their activation function: on its flat ends, or switched off for good. */
record ActivationCheck(Subject subject, Trace trace) {

    /** A slope is flat below a twentieth of the steepest one: sigmoid beyond ±4.4, tanh beyond ±2.2. */
    static final double FLAT = 0.05;

    /** Half of all activations: half of the error is lost in this layer alone. */
    static final double SATURATED = 0.5;

    /** A quarter of a layer that does nothing; a usual start has a few percent at most. */
    static final double DEAD = 0.25;

    /** Below that a neuron may well be alive and have had no occasion. */
    private static final int EXAMPLES = 64;

    private static final double FAR = 1e4;

    List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        int layers = subject.model().layers().size();
        for (TraceStep step : trace.steps()) {
            boolean hidden = step.layer() < layers; // the last layer may be sure of its answers
            Activation f =
                    subject.spec().layers().get(Math.max(0, step.layer() - 1)).activation();
            if (hidden && step.quantity() == Quantity.SLOPE && f instanceof ElementwiseActivation elementwise) {
                saturation(step, elementwise, findings);
                death(step, elementwise, findings);
            }
        }
        return findings;
    }

    private static boolean isBounded(ElementwiseActivation f) {
        return Math.abs(f.value(FAR) - f.value(FAR / 2)) < 1e-6 && Math.abs(f.value(-FAR) - f.value(-FAR / 2)) < 1e-6;
    }

    private static double steepest(ElementwiseActivation f) {
        double steepest = 0;
        for (double z = -5; z <= 5; z += 0.125) {
            steepest = Math.max(steepest, Math.abs(f.derivative(z, f.value(z))));
        }
        return steepest;
    }

    private void saturation(TraceStep step, ElementwiseActivation f, List<Finding> findings) {
        if (!isBounded(f)) {
            return;
        }
        Matrix slopes = step.matrix();
        double flat = FLAT * steepest(f);
        int count = 0;
        for (int row = 0; row < slopes.rows(); row++) {
            for (int column = 0; column < slopes.columns(); column++) {
                count += Math.abs(slopes.get(row, column)) < flat ? 1 : 0;
            }
        }
        double share = (double) count / slopes.size();
        if (share > SATURATED) {
            double rms = Math.sqrt(
                    trace.matrix(step.layer(), Quantity.WEIGHTED_INPUT).sumOfSquares() / slopes.size());
            findings.add(new Finding(
                    Symptom.SATURATION,
                    "in " + step.layerName() + " " + Figures.percent(share) + " of the activations of "
                            + Components.nameOf(f)
                            + " stand where its slope is below " + Figures.of(flat)
                            + "; the weighted inputs have a root mean square of "
                            + Figures.of(rms),
                    "the error is multiplied by the slope: there it is almost 0, and what lies before learns next to nothing",
                    "scale the inputs, start with smaller weights (glorot-uniform), or use relu in hidden layers"));
        }
    }

    private void death(TraceStep step, ElementwiseActivation f, List<Finding> findings) {
        Matrix slopes = step.matrix();
        boolean rectifies = f.derivative(-1, f.value(-1)) == 0 && f.derivative(1, f.value(1)) != 0;
        if (!rectifies || slopes.rows() < EXAMPLES) {
            return;
        }
        int dead = 0;
        for (int column = 0; column < slopes.columns(); column++) {
            boolean alive = false;
            for (int row = 0; row < slopes.rows() && !alive; row++) {
                alive = slopes.get(row, column) != 0;
            }
            dead += alive ? 0 : 1;
        }
        double share = (double) dead / slopes.columns();
        if (share > DEAD) {
            findings.add(new Finding(
                    Symptom.DEAD_RELUS,
                    dead + " of " + slopes.columns() + " neurons of " + step.layerName() + " (" + Figures.percent(share)
                            + ") are 0 for each of " + slopes.rows() + " examples",
                    "where the slope of " + Components.nameOf(f)
                            + " is 0 for every example there is no gradient, and the neuron never" + " comes back",
                    "use leaky-relu or elu, a smaller learning rate, he-normal weights and biases that start at 0"));
        }
    }
}
