package org.nnj.optimizers;

import com.google.auto.service.AutoService;
import java.util.List;
import org.nnj.api.component.Check;
import org.nnj.api.math.Kernels;
import org.nnj.api.optimizer.Optimizer;
import org.nnj.api.optimizer.Rule;
import org.nnj.api.optimizer.Schedule;
import org.nnj.api.optimizer.Slot;
import org.nnj.api.optimizer.SlotValues;
import org.nnj.api.optimizer.Step;

/**
 * Stochastic gradient descent, {@code w ← w − η·g}, where {@code g = ∂C/∂w + λ·w}. With momentum μ there is a velocity,
 * {@code b ← μ·b + g} from {@code b = 0}, and {@code w ← w − η·b}; Nesterov's form looks one step ahead, {@code w ← w − η·(g + μ·b)}.
 * The rate stands outside the velocity: a change of rate is felt at once.
 *
 * <p>Sources: Südmersen, "Neural Networks from Scratch", equations 66 and 67; Polyak, "Some methods of speeding up the convergence of
 * iteration methods", 1964; Sutskever, Martens, Dahl, Hinton, "On the importance of initialization and momentum in deep learning", ICML
 * 2013, §2, in the form of PyTorch without dampening.
 *
 * @param learningRate η over time
 * @param momentum μ, in [0, 1); 0 means plain gradient descent without a slot
 * @param nesterov whether to look ahead; only with momentum
 * @param weightDecay λ, at least 0: the derivative of {@code ½λ·w²}, added to the gradient
 */
@AutoService(Optimizer.class)
public record Sgd(Schedule learningRate, double momentum, boolean nesterov, double weightDecay) implements Optimizer {

    /** A rate of 0.01, no momentum, no decay. */
    public Sgd() {
        this(0.01);
    }

    /**
     * A constant rate, no momentum, no decay.
     *
     * @param learningRate η
     */
    public Sgd(double learningRate) {
        this(learningRate, 0);
    }

    /**
     * A constant rate with momentum, no decay.
     *
     * @param learningRate η
     * @param momentum μ, in [0, 1)
     */
    public Sgd(double learningRate, double momentum) {
        this(Schedule.constant(learningRate), momentum, false, 0);
    }

    /**
     * No momentum, no decay.
     *
     * @param learningRate η over time
     */
    public Sgd(Schedule learningRate) {
        this(learningRate, 0, false, 0);
    }

    /** Checks the ranges. */
    public Sgd {
        Check.inRange("sgd.momentum", momentum, 0, 1);
        Check.that(!nesterov || momentum > 0, "sgd.nesterov", "false without momentum", nesterov);
        Check.notNegative("sgd.weight-decay", weightDecay);
    }

    @Override
    public List<Slot> slots() {
        return momentum == 0 ? List.of() : List.of(Slot.element("velocity"));
    }

    @Override
    public Rule prepare(Step step) {
        if (momentum == 0) {
            return new Plain(step.learningRate(), weightDecay);
        }
        return nesterov
                ? new LookAhead(step.learningRate(), momentum, weightDecay)
                : new HeavyBall(step.learningRate(), momentum, weightDecay);
    }

    private record Plain(double rate, double decay) implements FloatRule {

        @Override
        public double update(double w, double gradient, double[] slots) {
            return w - rate * (gradient + decay * w);
        }

        @Override
        public void update(float[] w, float[] g, SlotValues slots, int from, int to) {
            Kernels.active().descend((float) rate, (float) decay, w, g, from, to);
        }
    }

    private record HeavyBall(double rate, double momentum, double decay) implements FloatRule {

        @Override
        public double update(double w, double gradient, double[] slots) {
            slots[0] = momentum * slots[0] + (gradient + decay * w);
            return w - rate * slots[0];
        }

        @Override
        public void update(float[] w, float[] g, SlotValues slots, int from, int to) {
            float[] b = FloatRule.floats(slots, 0);
            Kernels.active().descendByMomentum((float) rate, (float) momentum, (float) decay, w, g, b, from, to);
        }
    }

    private record LookAhead(double rate, double momentum, double decay) implements FloatRule {

        @Override
        public double update(double w, double gradient, double[] slots) {
            double g = gradient + decay * w;
            slots[0] = momentum * slots[0] + g;
            return w - rate * (g + momentum * slots[0]);
        }

        @Override
        public void update(float[] w, float[] g, SlotValues slots, int from, int to) {
            float[] b = FloatRule.floats(slots, 0);
            Kernels.active().descendByLookAhead((float) rate, (float) momentum, (float) decay, w, g, b, from, to);
        }
    }
}
