package org.nnj.optimizers;

import com.google.auto.service.AutoService;
import java.util.List;
import org.nnj.api.component.Check;
import org.nnj.api.optimizer.Optimizer;
import org.nnj.api.optimizer.Rule;
import org.nnj.api.optimizer.Schedule;
import org.nnj.api.optimizer.Slot;
import org.nnj.api.optimizer.SlotValues;
import org.nnj.api.optimizer.Step;

/**
 * AdaMax, Adam by the largest gradient instead of the mean square: {@code m ← β₁·m + (1 − β₁)·g}, {@code u ← max(β₂·u, |g| + ε)},
 * {@code w ← w − η/(1 − β₁ᵗ)·m/u}, where {@code g = ∂C/∂w + λ·w}, m and u begin with 0, and t counts steps from 1.
 *
 * <p>Source: Kingma, Ba, "Adam: a method for stochastic optimization", ICLR 2015, §7.1, with ε as in PyTorch.
 *
 * @param learningRate η over time
 * @param beta1 β₁, how much of the mean gradient is kept, in [0, 1)
 * @param beta2 β₂, how fast the largest gradient is forgotten, in [0, 1)
 * @param epsilon ε, greater than 0; keeps u above 0
 * @param weightDecay λ, at least 0: the derivative of {@code ½λ·w²}, added to the gradient
 */
@AutoService(Optimizer.class)
public record Adamax(Schedule learningRate, double beta1, double beta2, double epsilon, double weightDecay)
        implements Optimizer {

    /** A rate of 0.002, β₁ = 0.9, β₂ = 0.999, ε = 1e-8, no decay. */
    public Adamax() {
        this(0.002);
    }

    /**
     * A constant rate; else the defaults.
     *
     * @param learningRate η
     */
    public Adamax(double learningRate) {
        this(Schedule.constant(learningRate));
    }

    /**
     * A rate over time; else the defaults.
     *
     * @param learningRate η over time
     */
    public Adamax(Schedule learningRate) {
        this(learningRate, 0.9, 0.999, 1e-8, 0);
    }

    /** Checks the ranges. */
    public Adamax {
        Check.inRange("adamax.beta1", beta1, 0, 1);
        Check.inRange("adamax.beta2", beta2, 0, 1);
        Check.positive("adamax.epsilon", epsilon);
        Check.notNegative("adamax.weight-decay", weightDecay);
    }

    @Override
    public List<Slot> slots() {
        return List.of(Slot.element("first-moment"), Slot.element("largest-gradient"));
    }

    @Override
    public Rule prepare(Step step) {
        double rate = step.learningRate() / (1 - StrictMath.pow(beta1, step.number()));
        return new ByLargest(rate, beta1, beta2, epsilon, weightDecay);
    }

    /**
     * One step.
     *
     * @param rate {@code η/(1 − β₁ᵗ)}
     */
    private record ByLargest(double rate, double beta1, double beta2, double epsilon, double decay)
            implements FloatRule {

        @Override
        public double update(double w, double gradient, double[] slots) {
            double g = gradient + decay * w;
            slots[0] = beta1 * slots[0] + (1 - beta1) * g;
            slots[1] = Math.max(beta2 * slots[1], Math.abs(g) + epsilon);
            return w - rate * slots[0] / slots[1];
        }

        @Override
        public void update(float[] w, float[] g, SlotValues slots, int from, int to) {
            float[] m = FloatRule.floats(slots, 0);
            float[] u = FloatRule.floats(slots, 1);
            float eta = (float) rate;
            float keepMean = (float) beta1;
            float takeMean = (float) (1 - beta1);
            float keepLargest = (float) beta2;
            float eps = (float) epsilon;
            float lambda = (float) decay;
            for (int j = from; j < to; j++) {
                float decayed = g[j] + lambda * w[j];
                float mean = keepMean * m[j] + takeMean * decayed;
                float largest = Math.max(keepLargest * u[j], Math.abs(decayed) + eps);
                m[j] = mean;
                u[j] = largest;
                w[j] -= eta * mean / largest;
            }
        }
    }
}
