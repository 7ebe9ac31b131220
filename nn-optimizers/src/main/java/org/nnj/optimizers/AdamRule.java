package org.nnj.optimizers;

import java.util.List;
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
 */
record AdamRule(
        double rate,
        double beta1,
        double beta2,
        double root,
        double epsilon,
        boolean amsgrad,
        double shrink,
        double decay)
        implements FloatRule {

    static List<Slot> slots(boolean amsgrad) {
        Slot first = Slot.element("first-moment");
        Slot second = Slot.element("second-moment");
        return amsgrad ? List.of(first, second, Slot.element("largest-second-moment")) : List.of(first, second);
    }

    /** Without decay. */
    static AdamRule of(Step step, double beta1, double beta2, double epsilon, boolean amsgrad) {
        double rate = step.learningRate() / (1 - StrictMath.pow(beta1, step.number()));
        double root = Math.sqrt(1 - StrictMath.pow(beta2, step.number()));
        return new AdamRule(rate, beta1, beta2, root, epsilon, amsgrad, 1, 0);
    }

    AdamRule withCoupledDecay(double lambda) {
        return new AdamRule(rate, beta1, beta2, root, epsilon, amsgrad, 1, lambda);
    }

    AdamRule withDecoupledDecay(double share) {
        return new AdamRule(rate, beta1, beta2, root, epsilon, amsgrad, 1 - share, 0);
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
    public void update(float[] w, float[] g, SlotValues slots) {
        float[] m = FloatRule.floats(slots, 0);
        float[] v = FloatRule.floats(slots, 1);
        if (amsgrad) {
            updateByLargest(w, g, m, v, FloatRule.floats(slots, 2));
        } else {
            update(w, g, m, v);
        }
    }

    private void update(float[] w, float[] g, float[] m, float[] v) {
        float eta = (float) rate;
        float keepMean = (float) beta1;
        float takeMean = (float) (1 - beta1);
        float keepSquare = (float) beta2;
        float takeSquare = (float) (1 - beta2);
        float unbias = (float) (1 / root);
        float eps = (float) epsilon;
        float kept = (float) shrink;
        float lambda = (float) decay;
        for (int j = 0; j < w.length; j++) {
            float decayed = g[j] + lambda * w[j];
            float mean = keepMean * m[j] + takeMean * decayed;
            float square = keepSquare * v[j] + takeSquare * decayed * decayed;
            m[j] = mean;
            v[j] = square;
            w[j] = kept * w[j] - eta * mean / ((float) Math.sqrt(square) * unbias + eps);
        }
    }

    private void updateByLargest(float[] w, float[] g, float[] m, float[] v, float[] largest) {
        float eta = (float) rate;
        float keepMean = (float) beta1;
        float takeMean = (float) (1 - beta1);
        float keepSquare = (float) beta2;
        float takeSquare = (float) (1 - beta2);
        float unbias = (float) (1 / root);
        float eps = (float) epsilon;
        float kept = (float) shrink;
        float lambda = (float) decay;
        for (int j = 0; j < w.length; j++) {
            float decayed = g[j] + lambda * w[j];
            float mean = keepMean * m[j] + takeMean * decayed;
            float square = keepSquare * v[j] + takeSquare * decayed * decayed;
            float most = Math.max(largest[j], square);
            m[j] = mean;
            v[j] = square;
            largest[j] = most;
            w[j] = kept * w[j] - eta * mean / ((float) Math.sqrt(most) * unbias + eps);
        }
    }
}
