package org.nnj.optimizers;

import java.util.List;
import org.nnj.api.math.Kernels;
import org.nnj.api.math.Updates;
import org.nnj.api.optimizer.Slot;
import org.nnj.api.optimizer.SlotValues;
import org.nnj.api.optimizer.Step;

/**
 * One step of {@link Adam} and of {@link AdamW}, which differ in the decay alone.
 *
 * @param rate {@code η/(1 − β₁ᵗ)}
 * @param root {@code √(1 − β₂ᵗ)}
 * @param shrink what the parameter is multiplied by first: 1, or less by decoupled decay
 * @param decay how much of the parameter is added to the gradient
 * @param moments the same constants in single precision: one object a step, whatever the number of parameters
 */
record AdamRule(
        double rate,
        double beta1,
        double beta2,
        double root,
        double epsilon,
        boolean amsgrad,
        double shrink,
        double decay,
        Updates.Moments moments)
        implements FloatRule {

    static List<Slot> slots(boolean amsgrad) {
        Slot first = Slot.element("first-moment");
        Slot second = Slot.element("second-moment");
        return amsgrad ? List.of(first, second, Slot.element("largest-second-moment")) : List.of(first, second);
    }

    static AdamRule of(
            Step step, double beta1, double beta2, double epsilon, boolean amsgrad, double shrink, double decay) {
        double rate = step.learningRate() / (1 - StrictMath.pow(beta1, step.number()));
        double root = Math.sqrt(1 - StrictMath.pow(beta2, step.number()));
        Updates.Moments moments = new Updates.Moments(
                (float) shrink,
                (float) decay,
                (float) beta1,
                (float) (1 - beta1),
                (float) beta2,
                (float) (1 - beta2),
                (float) (1 / root),
                (float) epsilon,
                (float) rate,
                0);
        return new AdamRule(rate, beta1, beta2, root, epsilon, amsgrad, shrink, decay, moments);
    }

    @Override
    public double update(double w, double gradient, double[] slots) {
        double g = gradient + decay * w;
        slots[0] = beta1 * slots[0] + (1 - beta1) * g;
        slots[1] = beta2 * slots[1] + (1 - beta2) * g * g;
        double v = slots[1];
        if (amsgrad) {
            slots[2] = Math.max(slots[2], v);
            v = slots[2];
        }
        return shrink * w - rate * slots[0] / (Math.sqrt(v) / root + epsilon);
    }

    @Override
    public void update(float[] w, float[] g, SlotValues slots, int from, int to) {
        float[] m = FloatRule.floats(slots, 0);
        float[] v = FloatRule.floats(slots, 1);
        if (amsgrad) {
            float[] largest = FloatRule.floats(slots, 2);
            Kernels.active().descendByLargestMoment(moments, w, g, m, v, largest, from, to);
        } else {
            Kernels.active().descendByMoments(moments, w, g, m, v, from, to);
        }
    }
}
