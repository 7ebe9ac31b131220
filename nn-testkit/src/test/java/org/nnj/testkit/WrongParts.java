package org.nnj.testkit;

import java.util.concurrent.atomic.AtomicLong;
import org.nnj.api.layer.Initializer;
import org.nnj.api.layer.Regularizer;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.api.optimizer.Schedule;

/** A right schedule, initializer and regularizer each, and one that breaks each law. */
public final class WrongParts {

    private WrongParts() {}

    public record Halving() implements Schedule {
        @Override
        public double at(long step) {
            return 0.1 / (1 + step / 1000);
        }
    }

    /** A line that goes on below zero. */
    public record Falling() implements Schedule {
        @Override
        public double at(long step) {
            return 0.1 - step * 1e-5;
        }
    }

    public record Standstill() implements Schedule {
        @Override
        public double at(long step) {
            return 0;
        }
    }

    public record Counting() implements Schedule {
        private static final AtomicLong CALLS = new AtomicLong();

        @Override
        public double at(long step) {
            return 1.0 / CALLS.incrementAndGet();
        }
    }

    /** Uniform values, which the others spoil. */
    public interface Drawn extends Initializer {
        @Override
        default void initialize(Matrix weights, int fanIn, int fanOut, RandomStream random) {
            weights.map(old -> random.uniform(-1, 1));
        }
    }

    public record Uniform() implements Drawn {}

    public record Forgetful() implements Drawn {
        @Override
        public void initialize(Matrix weights, int fanIn, int fanOut, RandomStream random) {
            double last = weights.get(weights.rows() - 1, weights.columns() - 1);
            Drawn.super.initialize(weights, fanIn, fanOut, random);
            weights.set(weights.rows() - 1, weights.columns() - 1, last);
        }
    }

    public record Unseeded() implements Drawn {
        private static final AtomicLong SEED = new AtomicLong();

        @Override
        public void initialize(Matrix weights, int fanIn, int fanOut, RandomStream random) {
            Drawn.super.initialize(weights, fanIn, fanOut, RandomStream.of(SEED.incrementAndGet(), "unseeded"));
        }
    }

    /** Notices when the draw before the last comes again, and shifts it a little. */
    public record RemembersDraws() implements Drawn {
        private static final ThreadLocal<double[]> LAST = ThreadLocal.withInitial(() -> new double[2]);

        @Override
        public void initialize(Matrix weights, int fanIn, int fanOut, RandomStream random) {
            Drawn.super.initialize(weights, fanIn, fanOut, random);
            double first = (float) weights.get(0, 0);
            double[] last = LAST.get();
            boolean again = first == last[0] && first != last[1];
            last[0] = last[1];
            last[1] = first;
            weights.map(w -> again ? w + 1e-3 : w);
        }
    }

    /** Draws into an array that all threads share. */
    public record SharedDraws() implements Drawn {
        private static final double[] DRAWN = new double[1];

        @Override
        public void initialize(Matrix weights, int fanIn, int fanOut, RandomStream random) {
            weights.map(old -> {
                DRAWN[0] = random.uniform(-1, 1);
                Thread.yield();
                return DRAWN[0];
            });
        }
    }

    /** Wider than it says. */
    public record Wider() implements Initializer {
        @Override
        public void initialize(Matrix weights, int fanIn, int fanOut, RandomStream random) {
            weights.map(old -> random.uniform(-1.1, 1.1));
        }
    }

    public record OneSeed() implements Drawn {
        @Override
        public void initialize(Matrix weights, int fanIn, int fanOut, RandomStream random) {
            Drawn.super.initialize(weights, fanIn, fanOut, RandomStream.of(1, "one-seed"));
        }
    }

    public record FloatDraws() implements Drawn {
        @Override
        public void initialize(Matrix weights, int fanIn, int fanOut, RandomStream random) {
            if (weights.type() == ElementType.FLOAT) {
                random.nextLong(); // one draw more than in double precision
            }
            Drawn.super.initialize(weights, fanIn, fanOut, random);
        }
    }

    /** {@code ½Σw²}, which the others spoil. */
    public interface Squares extends Regularizer {
        @Override
        default double penalty(Matrix weights) {
            return 0.5 * weights.sumOfSquares();
        }

        @Override
        default void addGradient(Matrix weights, Matrix gradient) {
            gradient.addScaled(1, weights);
        }
    }

    public record Ridge() implements Squares {}

    public record Reward() implements Squares {
        @Override
        public double penalty(Matrix weights) {
            return -Squares.super.penalty(weights);
        }

        @Override
        public void addGradient(Matrix weights, Matrix gradient) {
            gradient.addScaled(-1, weights);
        }
    }

    public record ForgottenTwo() implements Squares {
        @Override
        public double penalty(Matrix weights) {
            return weights.sumOfSquares();
        }
    }

    public record SetsGradient() implements Squares {
        @Override
        public void addGradient(Matrix weights, Matrix gradient) {
            gradient.copyFrom(weights);
        }
    }

    public record FloatPenalty() implements Squares {
        @Override
        public double penalty(Matrix weights) {
            return Squares.super.penalty(weights) * (weights.type() == ElementType.FLOAT ? 1.001 : 1);
        }
    }

    public record Shrinks() implements Squares {
        @Override
        public void addGradient(Matrix weights, Matrix gradient) {
            Squares.super.addGradient(weights, gradient);
            weights.scale(1 - 1e-15); // too little for any law but one
        }
    }

    /** Lays the weight aside where all threads do. */
    public record SharedWeight() implements Squares {
        private static final double[] WEIGHT = new double[1];

        @Override
        public double penalty(Matrix weights) {
            return Squares.super.penalty(weights.copy().map(w -> {
                WEIGHT[0] = w;
                Thread.yield();
                return WEIGHT[0];
            }));
        }
    }

    public record NeedsAWeight() implements Squares {
        @Override
        public double penalty(Matrix weights) {
            return Squares.super.penalty(weights) + 0 * weights.get(0, 0);
        }
    }
}
