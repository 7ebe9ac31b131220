package org.nnj.testkit;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.optimizer.Optimizer;
import org.nnj.api.optimizer.Rule;
import org.nnj.api.optimizer.Schedule;
import org.nnj.api.optimizer.Slot;
import org.nnj.api.optimizer.SlotValues;
import org.nnj.api.optimizer.Step;

/** One right optimizer, and one that breaks each law. */
public final class WrongOptimizers {

    private WrongOptimizers() {}

    /** {@code v ← 0.9 v + g, p ← p − η v}, which the others spoil. */
    public interface Momentum extends Optimizer {
        @Override
        default List<Slot> slots() {
            return List.of(Slot.element("velocity"));
        }

        @Override
        default Schedule learningRate() {
            return Schedule.constant(0.01);
        }

        @Override
        default Rule prepare(Step step) {
            return (parameter, gradient, slots) -> {
                slots[0] = 0.9 * slots[0] + gradient;
                return parameter - step.learningRate() * slots[0];
            };
        }
    }

    public record Right() implements Momentum {}

    public record Uphill() implements Momentum {
        @Override
        public Rule prepare(Step step) {
            return Momentum.super.prepare(new Step(step.number(), -step.learningRate()));
        }
    }

    /** Counts the steps itself instead of asking the step for its number. */
    public record HiddenState() implements Momentum {
        private static final AtomicLong COUNT = new AtomicLong();

        @Override
        public Rule prepare(Step step) {
            return Momentum.super.prepare(new Step(1, step.learningRate() / (1 + COUNT.getAndIncrement() % 50)));
        }
    }

    /** Counts the later steps itself. */
    public record CountsLateSteps() implements Momentum {
        private static final AtomicLong COUNT = new AtomicLong();

        @Override
        public Rule prepare(Step step) {
            long late = step.number() > 12 ? COUNT.incrementAndGet() % 50 : 0;
            return Momentum.super.prepare(new Step(1, step.learningRate() / (1 + late)));
        }
    }

    public record TouchesTheLast() implements Momentum {
        @Override
        public Rule prepare(Step step) {
            return (parameter, gradient, slots) -> {
                int last = slots.length - 1;
                slots[last] = 0.9 * slots[last] + gradient;
                return parameter - step.learningRate() * slots[last];
            };
        }
    }

    public record SameNameTwice() implements Momentum {
        @Override
        public List<Slot> slots() {
            return List.of(Slot.element("velocity"), Slot.element("velocity"));
        }
    }

    /** A rule whose matrix form differs. */
    private record Drifting(Rule exact, ElementType type, double factor) implements Rule {
        @Override
        public double update(double parameter, double gradient, double[] slots) {
            return exact.update(parameter, gradient, slots);
        }

        @Override
        public void update(Matrix parameter, Matrix gradient, SlotValues slots) {
            Rule.super.update(parameter, gradient, slots);
            if (parameter.type() == type) {
                parameter.scale(factor);
            }
        }
    }

    public record MatrixDrift() implements Momentum {
        @Override
        public Rule prepare(Step step) {
            return new Drifting(Momentum.super.prepare(step), ElementType.DOUBLE, 1 + 1e-12);
        }
    }

    public record FloatDrift() implements Momentum {
        @Override
        public Rule prepare(Step step) {
            return new Drifting(Momentum.super.prepare(step), ElementType.FLOAT, 1.001);
        }
    }

    /** AdaGrad without its ε: 0/0 where the gradient is zero. */
    public record ZeroByZero() implements Momentum {
        @Override
        public Rule prepare(Step step) {
            return (parameter, gradient, slots) -> {
                slots[0] += gradient * gradient;
                return parameter - step.learningRate() * gradient / Math.sqrt(slots[0]);
            };
        }
    }

    /** Lays its step aside where all runs do. */
    public record SharedStep() implements Momentum {
        private static final double[] LAST = new double[1];

        @Override
        public Rule prepare(Step step) {
            return (parameter, gradient, slots) -> {
                slots[0] = 0.9 * slots[0] + gradient;
                LAST[0] = step.learningRate() * slots[0];
                Thread.yield();
                return parameter - LAST[0];
            };
        }
    }

    /** Writes into the gradient. */
    private record Writing(Rule exact) implements Rule {
        @Override
        public double update(double parameter, double gradient, double[] slots) {
            return exact.update(parameter, gradient, slots);
        }

        @Override
        public void update(Matrix parameter, Matrix gradient, SlotValues slots) {
            Rule.super.update(parameter, gradient, slots);
            gradient.fill(0);
        }
    }

    public record Scribbles() implements Momentum {
        @Override
        public Rule prepare(Step step) {
            return new Writing(Momentum.super.prepare(step));
        }
    }
}
