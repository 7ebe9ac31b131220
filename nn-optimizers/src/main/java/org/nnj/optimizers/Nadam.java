package org.nnj.optimizers;

import com.google.auto.service.AutoService;
import java.util.List;
import org.nnj.api.component.Check;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Kernels;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.Updates;
import org.nnj.api.optimizer.Optimizer;
import org.nnj.api.optimizer.Rule;
import org.nnj.api.optimizer.Schedule;
import org.nnj.api.optimizer.Slot;
import org.nnj.api.optimizer.SlotValues;
import org.nnj.api.optimizer.Step;

/**
 * Adam that looks one step ahead as Nesterov's momentum does. The momentum warms up, {@code μ(t) = β₁·(1 − ½·0.96^(ψ·t))}, and
 * {@code Π(t) = μ(1)·…·μ(t)} takes the place of {@code β₁ᵗ}: {@code w ← w − η·(1 − μ(t))/(1 − Π(t))·g/r − η·μ(t+1)/(1 − Π(t+1))·m/r}
 * with {@code r = √(v/(1 − β₂ᵗ)) + ε}. The moments m, v are those of {@link Adam}, {@code g = ∂C/∂w + λ·w}, and t counts steps from 1.
 *
 * <p>Source: Dozat, "Incorporating Nesterov momentum into Adam", ICLR workshop 2016, in PyTorch's form.
 *
 * @param learningRate η over time
 * @param beta1 β₁, in [0, 1); what μ tends to
 * @param beta2 β₂, how much of the mean square is kept, in [0, 1)
 * @param epsilon ε, greater than 0; added after the bias correction
 * @param weightDecay λ, at least 0: the derivative of {@code ½λ·w²}, added to the gradient
 * @param momentumDecay ψ, how fast the momentum warms up, at least 0
 */
@AutoService(Optimizer.class)
public record Nadam(
        Schedule learningRate, double beta1, double beta2, double epsilon, double weightDecay, double momentumDecay)
        implements Optimizer {

    /** A rate of 0.002, β₁ = 0.9, β₂ = 0.999, ε = 1e-8, no decay, ψ = 0.004. */
    public Nadam() {
        this(0.002);
    }

    /**
     * A constant rate; else the defaults.
     *
     * @param learningRate η
     */
    public Nadam(double learningRate) {
        this(Schedule.constant(learningRate));
    }

    /**
     * A rate over time; else the defaults.
     *
     * @param learningRate η over time
     */
    public Nadam(Schedule learningRate) {
        this(learningRate, 0.9, 0.999, 1e-8, 0, 4e-3);
    }

    /** Checks the ranges. */
    public Nadam {
        Check.inRange("nadam.beta1", beta1, 0, 1);
        Check.inRange("nadam.beta2", beta2, 0, 1);
        Check.positive("nadam.epsilon", epsilon);
        Check.notNegative("nadam.weight-decay", weightDecay);
        Check.notNegative("nadam.momentum-decay", momentumDecay);
    }

    /** The moments of each element, and the one product {@code Π} of a parameter, from 1. */
    @Override
    public List<Slot> slots() {
        return List.of(
                Slot.element("first-moment"),
                Slot.element("second-moment"),
                new Slot("momentum-product", Slot.Extent.PARAMETER, 1));
    }

    @Override
    public Rule prepare(Step step) {
        double root = Math.sqrt(1 - StrictMath.pow(beta2, step.number()));
        return new LookAhead(this, step.learningRate(), momentum(step.number()), momentum(step.number() + 1), root);
    }

    private double momentum(long t) {
        return beta1 * (1 - 0.5 * StrictMath.pow(0.96, t * momentumDecay));
    }

    /**
     * One step.
     *
     * @param mu {@code μ(t)}
     * @param muNext {@code μ(t+1)}
     * @param root {@code √(1 − β₂ᵗ)}
     */
    private record LookAhead(Nadam nadam, double rate, double mu, double muNext, double root) implements FloatRule {

        @Override
        public double update(double w, double gradient, double[] slots) {
            double g = gradient + nadam.weightDecay * w;
            slots[0] = nadam.beta1 * slots[0] + (1 - nadam.beta1) * g;
            slots[1] = nadam.beta2 * slots[1] + (1 - nadam.beta2) * g * g;
            slots[2] *= mu;
            double r = Math.sqrt(slots[1]) / root + nadam.epsilon;
            return w - (ofGradient(slots[2]) * g + ofMean(slots[2]) * slots[0]) / r;
        }

        private double ofGradient(double product) {
            return rate * (1 - mu) / (1 - product);
        }

        private double ofMean(double product) {
            return rate * muNext / (1 - product * muNext);
        }

        /** The product belongs to the parameter as a whole, however its elements are shared. */
        @Override
        public void update(Matrix parameter, Matrix gradient, SlotValues slots) {
            if (parameter.type() == ElementType.FLOAT) {
                slots.get(2).set(0, 0, slots.get(2).get(0, 0) * mu);
            }
            FloatRule.super.update(parameter, gradient, slots);
        }

        @Override
        public void update(float[] w, float[] g, SlotValues slots, int from, int to) {
            double product = slots.get(2).get(0, 0);
            Updates.Moments moments = new Updates.Moments(
                    1,
                    (float) nadam.weightDecay,
                    (float) nadam.beta1,
                    (float) (1 - nadam.beta1),
                    (float) nadam.beta2,
                    (float) (1 - nadam.beta2),
                    (float) (1 / root),
                    (float) nadam.epsilon,
                    (float) ofMean(product),
                    (float) ofGradient(product));
            Kernels.active()
                    .descendByMoments(moments, w, g, FloatRule.floats(slots, 0), FloatRule.floats(slots, 1), from, to);
        }
    }
}
