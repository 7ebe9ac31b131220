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
 * AdaGrad: each element has a rate that falls with the squares it has seen, {@code s ← s + g²}, {@code w ← w − η·g/(√s + ε)}, where
 * {@code g = ∂C/∂w + λ·w}. The decay of the rate that some tools build in, {@code η/(1 + k·t)}, is {@link InverseTime} here.
 *
 * <p>Source: Duchi, Hazan, Singer, "Adaptive subgradient methods for online learning and stochastic optimization", JMLR 12, 2011, in
 * PyTorch's form: ε outside the root.
 *
 * @param learningRate η over time
 * @param epsilon ε, greater than 0
 * @param initialAccumulator s before the first step, at least 0
 * @param weightDecay λ, at least 0: the derivative of {@code ½λ·w²}, added to the gradient
 */
@AutoService(Optimizer.class)
public record Adagrad(Schedule learningRate, double epsilon, double initialAccumulator, double weightDecay)
        implements Optimizer {

    /** A rate of 0.01, ε = 1e-10, sums from 0, no decay. */
    public Adagrad() {
        this(0.01);
    }

    /**
     * A constant rate; else the defaults.
     *
     * @param learningRate η
     */
    public Adagrad(double learningRate) {
        this(Schedule.constant(learningRate));
    }

    /**
     * A rate over time; else the defaults.
     *
     * @param learningRate η over time
     */
    public Adagrad(Schedule learningRate) {
        this(learningRate, 1e-10, 0, 0);
    }

    /** Checks the ranges. */
    public Adagrad {
        Check.positive("adagrad.epsilon", epsilon);
        Check.notNegative("adagrad.initial-accumulator", initialAccumulator);
        Check.notNegative("adagrad.weight-decay", weightDecay);
    }

    @Override
    public List<Slot> slots() {
        return List.of(new Slot("sum-of-squares", Slot.Extent.ELEMENT, initialAccumulator));
    }

    @Override
    public Rule prepare(Step step) {
        return new Adaptive(step.learningRate(), epsilon, weightDecay);
    }

    private record Adaptive(double rate, double epsilon, double decay) implements FloatRule {

        @Override
        public double update(double w, double gradient, double[] slots) {
            double g = gradient + decay * w;
            slots[0] += g * g;
            return w - rate * g / (Math.sqrt(slots[0]) + epsilon);
        }

        @Override
        public void update(float[] w, float[] g, SlotValues slots, int from, int to) {
            float[] s = FloatRule.floats(slots, 0);
            float eta = (float) rate;
            float eps = (float) epsilon;
            float lambda = (float) decay;
            for (int j = from; j < to; j++) {
                float decayed = g[j] + lambda * w[j];
                float sum = s[j] + decayed * decayed;
                s[j] = sum;
                w[j] -= eta * decayed / ((float) Math.sqrt(sum) + eps);
            }
        }
    }
}
