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
 * AdaDelta: the step is as long as recent steps were, {@code v ← ρ·v + (1 − ρ)·g²}, {@code u = √(d + ε)/√(v + ε)·g},
 * {@code d ← ρ·d + (1 − ρ)·u²}, {@code w ← w − η·u}, where {@code g = ∂C/∂w + λ·w} and v, d begin with 0. It has the units of the
 * parameter, so that η is 1 in the paper.
 *
 * <p>Source: Zeiler, "ADADELTA: an adaptive learning rate method", arXiv 1212.5701, 2012, algorithm 1: ε inside both roots.
 *
 * @param learningRate η over time
 * @param rho ρ, how much of the means is kept, in [0, 1)
 * @param epsilon ε, greater than 0; it sets the length of the first steps
 * @param weightDecay λ, at least 0: the derivative of {@code ½λ·w²}, added to the gradient
 */
@AutoService(Optimizer.class)
public record Adadelta(Schedule learningRate, double rho, double epsilon, double weightDecay) implements Optimizer {

    /** A rate of 1, ρ = 0.9, ε = 1e-6, no decay. */
    public Adadelta() {
        this(1);
    }

    /**
     * A constant rate; else the defaults.
     *
     * @param learningRate η
     */
    public Adadelta(double learningRate) {
        this(Schedule.constant(learningRate));
    }

    /**
     * A rate over time; else the defaults.
     *
     * @param learningRate η over time
     */
    public Adadelta(Schedule learningRate) {
        this(learningRate, 0.9, 1e-6, 0);
    }

    /** Checks the ranges. */
    public Adadelta {
        Check.inRange("adadelta.rho", rho, 0, 1);
        Check.positive("adadelta.epsilon", epsilon);
        Check.notNegative("adadelta.weight-decay", weightDecay);
    }

    @Override
    public List<Slot> slots() {
        return List.of(Slot.element("mean-square-gradient"), Slot.element("mean-square-step"));
    }

    @Override
    public Rule prepare(Step step) {
        return new Matched(step.learningRate(), rho, epsilon, weightDecay);
    }

    private record Matched(double rate, double rho, double epsilon, double decay) implements FloatRule {

        @Override
        public double update(double w, double gradient, double[] slots) {
            double g = gradient + decay * w;
            slots[0] = rho * slots[0] + (1 - rho) * g * g;
            double u = Math.sqrt(slots[1] + epsilon) / Math.sqrt(slots[0] + epsilon) * g;
            slots[1] = rho * slots[1] + (1 - rho) * u * u;
            return w - rate * u;
        }

        @Override
        public void update(float[] w, float[] g, SlotValues slots, int from, int to) {
            float[] v = FloatRule.floats(slots, 0);
            float[] d = FloatRule.floats(slots, 1);
            float eta = (float) rate;
            float keep = (float) rho;
            float take = (float) (1 - rho);
            float eps = (float) epsilon;
            float lambda = (float) decay;
            for (int j = from; j < to; j++) {
                float decayed = g[j] + lambda * w[j];
                float square = keep * v[j] + take * decayed * decayed;
                float before = d[j];
                // one root for the two: √a/√b = √(a/b)
                float u = (float) Math.sqrt((before + eps) / (square + eps)) * decayed;
                v[j] = square;
                d[j] = keep * before + take * u * u;
                w[j] -= eta * u;
            }
        }
    }
}
