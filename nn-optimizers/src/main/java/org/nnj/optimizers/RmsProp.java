package org.nnj.optimizers;

import com.google.auto.service.AutoService;
import java.util.List;
import org.nnj.api.component.Check;
import org.nnj.api.component.Named;
import org.nnj.api.math.Kernels;
import org.nnj.api.optimizer.Optimizer;
import org.nnj.api.optimizer.Rule;
import org.nnj.api.optimizer.Schedule;
import org.nnj.api.optimizer.Slot;
import org.nnj.api.optimizer.SlotValues;
import org.nnj.api.optimizer.Step;

/**
 * RMSProp: the gradient over the root of its moving mean square, {@code v ← ρ·v + (1 − ρ)·g²}, {@code w ← w − η·g/(√v + ε)}, where
 * {@code g = ∂C/∂w + λ·w} and v begins with 0.
 *
 * <p>Source: Tieleman, Hinton, "Neural Networks for Machine Learning", lecture 6.5, 2012, in PyTorch's form: ε outside the root, ρ = 0.99.
 *
 * @param learningRate η over time
 * @param rho ρ, how much of the mean is kept, in [0, 1)
 * @param epsilon ε, greater than 0
 * @param weightDecay λ, at least 0: the derivative of {@code ½λ·w²}, added to the gradient
 */
@Named("rmsprop")
@AutoService(Optimizer.class)
public record RmsProp(Schedule learningRate, double rho, double epsilon, double weightDecay) implements Optimizer {

    /** A rate of 0.01, ρ = 0.99, ε = 1e-8, no decay. */
    public RmsProp() {
        this(0.01);
    }

    /**
     * A constant rate; else the defaults.
     *
     * @param learningRate η
     */
    public RmsProp(double learningRate) {
        this(Schedule.constant(learningRate));
    }

    /**
     * A rate over time; else the defaults.
     *
     * @param learningRate η over time
     */
    public RmsProp(Schedule learningRate) {
        this(learningRate, 0.99, 1e-8, 0);
    }

    /** Checks the ranges. */
    public RmsProp {
        Check.inRange("rmsprop.rho", rho, 0, 1);
        Check.positive("rmsprop.epsilon", epsilon);
        Check.notNegative("rmsprop.weight-decay", weightDecay);
    }

    @Override
    public List<Slot> slots() {
        return List.of(Slot.element("mean-square"));
    }

    @Override
    public Rule prepare(Step step) {
        return new Normalized(step.learningRate(), rho, epsilon, weightDecay);
    }

    private record Normalized(double rate, double rho, double epsilon, double decay) implements FloatRule {

        @Override
        public double update(double w, double gradient, double[] slots) {
            double g = gradient + decay * w;
            slots[0] = rho * slots[0] + (1 - rho) * g * g;
            return w - rate * g / (Math.sqrt(slots[0]) + epsilon);
        }

        @Override
        public void update(float[] w, float[] g, SlotValues slots, int from, int to) {
            float[] v = FloatRule.floats(slots, 0);
            float keep = (float) rho;
            float take = (float) (1 - rho);
            Kernels.active()
                    .descendByMeanSquare((float) rate, keep, take, (float) epsilon, (float) decay, w, g, v, from, to);
        }
    }
}
