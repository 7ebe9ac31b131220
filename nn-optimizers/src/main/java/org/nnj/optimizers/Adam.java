package org.nnj.optimizers;

import com.google.auto.service.AutoService;
import java.util.List;
import org.nnj.api.component.Check;
import org.nnj.api.optimizer.Optimizer;
import org.nnj.api.optimizer.Rule;
import org.nnj.api.optimizer.Schedule;
import org.nnj.api.optimizer.Slot;
import org.nnj.api.optimizer.Step;

/**
 * Adam: moving means of the gradient and of its square, {@code m ← β₁·m + (1 − β₁)·g} and {@code v ← β₂·v + (1 − β₂)·g²} from 0,
 * freed of their bias towards 0: {@code w ← w − η/(1 − β₁ᵗ)·m/(√v/√(1 − β₂ᵗ) + ε)}, where {@code g = ∂C/∂w + λ·w} and t counts steps
 * from 1. AMSGrad takes the largest v so far, before the correction, in its place. For decay apart from the gradient see {@link AdamW}.
 *
 * <p>Sources: Kingma, Ba, "Adam: a method for stochastic optimization", ICLR 2015, algorithm 1; Reddi, Kale, Kumar, "On the convergence
 * of Adam and beyond", ICLR 2018, algorithm 2, with bias correction as in PyTorch.
 *
 * @param learningRate η over time
 * @param beta1 β₁, how much of the mean gradient is kept, in [0, 1)
 * @param beta2 β₂, how much of the mean square is kept, in [0, 1)
 * @param epsilon ε, greater than 0; added after the bias correction
 * @param weightDecay λ, at least 0: the derivative of {@code ½λ·w²}, added to the gradient
 * @param amsgrad whether v may never fall
 */
@AutoService(Optimizer.class)
public record Adam(
        Schedule learningRate, double beta1, double beta2, double epsilon, double weightDecay, boolean amsgrad)
        implements Optimizer {

    /** A rate of 0.001, β₁ = 0.9, β₂ = 0.999, ε = 1e-8, no decay, no AMSGrad. */
    public Adam() {
        this(0.001);
    }

    /**
     * A constant rate; else the defaults.
     *
     * @param learningRate η
     */
    public Adam(double learningRate) {
        this(Schedule.constant(learningRate));
    }

    /**
     * A rate over time; else the defaults.
     *
     * @param learningRate η over time
     */
    public Adam(Schedule learningRate) {
        this(learningRate, 0.9, 0.999, 1e-8, 0, false);
    }

    /** Checks the ranges. */
    public Adam {
        Check.inRange("adam.beta1", beta1, 0, 1);
        Check.inRange("adam.beta2", beta2, 0, 1);
        Check.positive("adam.epsilon", epsilon);
        Check.notNegative("adam.weight-decay", weightDecay);
    }

    @Override
    public List<Slot> slots() {
        return AdamRule.slots(amsgrad);
    }

    @Override
    public Rule prepare(Step step) {
        return AdamRule.of(step, beta1, beta2, epsilon, amsgrad, 1, weightDecay);
    }
}
