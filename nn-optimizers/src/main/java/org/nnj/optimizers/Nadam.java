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

        @Override
        public void update(float[] w, float[] g, SlotValues slots) {
            float[] m = FloatRule.floats(slots, 0);
            float[] v = FloatRule.floats(slots, 1);
            double product = slots.get(2).get(0, 0) * mu;
            slots.get(2).set(0, 0, product);
            float share = (float) ofGradient(product);
            float shareOfMean = (float) ofMean(product);
            float keepMean = (float) nadam.beta1;
            float takeMean = (float) (1 - nadam.beta1);
            float keepSquare = (float) nadam.beta2;
            float takeSquare = (float) (1 - nadam.beta2);
            float unbias = (float) (1 / root);
            float eps = (float) nadam.epsilon;
            float lambda = (float) nadam.weightDecay;
            for (int j = 0; j < w.length; j++) {
                float decayed = g[j] + lambda * w[j];
                float mean = keepMean * m[j] + takeMean * decayed;
                float square = keepSquare * v[j] + takeSquare * decayed * decayed;
                m[j] = mean;
                v[j] = square;
                w[j] -= (share * decayed + shareOfMean * mean) / ((float) Math.sqrt(square) * unbias + eps);
            }
        }
    }
}
