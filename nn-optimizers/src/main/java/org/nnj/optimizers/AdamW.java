package org.nnj.optimizers;

import com.google.auto.service.AutoService;
import java.util.List;
import org.nnj.api.component.Check;
import org.nnj.api.component.Named;
import org.nnj.api.optimizer.Optimizer;
import org.nnj.api.optimizer.Rule;
import org.nnj.api.optimizer.Schedule;
import org.nnj.api.optimizer.Slot;
import org.nnj.api.optimizer.Step;

/**
 * Adam with decoupled weight decay: first {@code w ← (1 − η·λ)·w}, then a step of {@link Adam} by the plain gradient. The decay thus
 * does not pass through the moving means, and large gradients do not weaken it.
 *
 * <p>Source: Loshchilov, Hutter, "Decoupled weight decay regularization", ICLR 2019, algorithm 2, in PyTorch's form: λ times η.
 *
 * @param learningRate η over time
 * @param beta1 β₁, how much of the mean gradient is kept, in [0, 1)
 * @param beta2 β₂, how much of the mean square is kept, in [0, 1)
 * @param epsilon ε, greater than 0; added after the bias correction
 * @param weightDecay λ, at least 0
 * @param amsgrad whether v may never fall
 */
@Named("adamw")
@AutoService(Optimizer.class)
public record AdamW(
        Schedule learningRate, double beta1, double beta2, double epsilon, double weightDecay, boolean amsgrad)
        implements Optimizer {

    /** A rate of 0.001, β₁ = 0.9, β₂ = 0.999, ε = 1e-8, a decay of 0.01, no AMSGrad. */
    public AdamW() {
        this(0.001);
    }

    /**
     * A constant rate; else the defaults.
     *
     * @param learningRate η
     */
    public AdamW(double learningRate) {
        this(Schedule.constant(learningRate));
    }

    /**
     * A rate over time; else the defaults.
     *
     * @param learningRate η over time
     */
    public AdamW(Schedule learningRate) {
        this(learningRate, 0.9, 0.999, 1e-8, 0.01, false);
    }

    /** Checks the ranges. */
    public AdamW {
        Check.inRange("adamw.beta1", beta1, 0, 1);
        Check.inRange("adamw.beta2", beta2, 0, 1);
        Check.positive("adamw.epsilon", epsilon);
        Check.notNegative("adamw.weight-decay", weightDecay);
    }

    @Override
    public List<Slot> slots() {
        return AdamRule.slots(amsgrad);
    }

    @Override
    public Rule prepare(Step step) {
        return AdamRule.of(step, beta1, beta2, epsilon, amsgrad, 1 - step.learningRate() * weightDecay, 0);
    }
}
