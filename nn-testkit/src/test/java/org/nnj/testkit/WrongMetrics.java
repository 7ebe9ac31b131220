package org.nnj.testkit;

import java.util.Optional;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Goal;
import org.nnj.api.metric.Metric;

/** One right metric, and one that breaks each law. */
public final class WrongMetrics {

    private WrongMetrics() {}

    /** The weighted mean of squared errors, in steps that the others spoil. */
    private static class Mean implements Accumulator {

        double sum;
        double weight;

        @Override
        public void add(Matrix predictions, Matrix targets, Optional<Matrix> weights) {
            check(predictions, targets, weights);
            for (int row = 0; row < predictions.rows(); row++) {
                double w = weight(weights, row);
                sum += w * squares(predictions, targets, row);
                weight += w;
            }
        }

        void check(Matrix predictions, Matrix targets, Optional<Matrix> weights) {
            targets.requireShape("targets", predictions.rows(), predictions.columns());
            weights.ifPresent(w -> w.requireShape("weights", predictions.rows(), 1));
        }

        double weight(Optional<Matrix> weights, int row) {
            return weights.map(w -> w.get(row, 0)).orElse(1.0);
        }

        static double squares(Matrix predictions, Matrix targets, int row) {
            double sum = 0;
            for (int column = 0; column < predictions.columns(); column++) {
                double r = predictions.get(row, column) - targets.get(row, column);
                sum += r * r;
            }
            return sum;
        }

        @Override
        public void merge(Accumulator other) {
            if (other.getClass() != getClass()) {
                throw new IllegalArgumentException("merge: expected the same metric, but was " + other.getClass());
            }
            sum += ((Mean) other).sum;
            weight += ((Mean) other).weight;
        }

        @Override
        public double result() {
            return sum / weight;
        }
    }

    private interface Minimized extends Metric {
        @Override
        default Goal goal() {
            return Goal.MINIMIZE;
        }
    }

    public record Right() implements Minimized {
        @Override
        public Accumulator start() {
            return new Mean();
        }
    }

    /** The mean of the batches' means. */
    public record BatchMeans() implements Minimized {
        @Override
        public Accumulator start() {
            return new Mean() {
                @Override
                public void add(Matrix predictions, Matrix targets, Optional<Matrix> weights) {
                    Mean batch = new Mean();
                    batch.add(predictions, targets, weights);
                    if (batch.weight > 0) {
                        sum += batch.result();
                        weight++;
                    }
                }
            };
        }
    }

    public record ForgetsTheOther() implements Minimized {
        @Override
        public Accumulator start() {
            return new Mean() {
                @Override
                public void merge(Accumulator other) {
                    double before = sum;
                    super.merge(other);
                    sum = before;
                }
            };
        }
    }

    public record ZeroOfNothing() implements Minimized {
        @Override
        public Accumulator start() {
            return new Mean() {
                @Override
                public double result() {
                    return weight == 0 ? 0 : super.result();
                }
            };
        }
    }

    /** Every start goes on counting with the last one's sums. */
    public record OneForAll() implements Minimized {
        private static final Mean SHARED = new Mean() {
            @Override
            public void merge(Accumulator other) {} // both have counted everything already
        };

        @Override
        public Accumulator start() {
            return SHARED;
        }
    }

    /** As long as it has seen nothing, each has the result of the one that was started after it. */
    public record Chained() implements Minimized {
        private static final ThreadLocal<Link> LAST = new ThreadLocal<>();

        @Override
        public Accumulator start() {
            Link link = new Link();
            Link before = LAST.get();
            if (before != null) {
                before.next = Optional.of(link);
            }
            LAST.set(link);
            return link;
        }
    }

    private static final class Link extends Mean {

        private Optional<Mean> next = Optional.empty();

        @Override
        public double result() {
            return weight == 0 ? next.map(after -> after.sum / after.weight).orElse(Double.NaN) : super.result();
        }
    }

    /** The right numbers, which are to be as large as they can. */
    public record WrongGoal() implements Metric {
        @Override
        public Goal goal() {
            return Goal.MAXIMIZE;
        }

        @Override
        public Accumulator start() {
            return new Mean();
        }
    }

    /** Lays the weights aside where all threads do. */
    public record SharedWeight() implements Minimized {
        private static final double[] WEIGHT = new double[1];

        @Override
        public Accumulator start() {
            return new Mean() {
                @Override
                public void add(Matrix predictions, Matrix targets, Optional<Matrix> weights) {
                    check(predictions, targets, weights);
                    for (int row = 0; row < predictions.rows(); row++) {
                        double w = weight(weights, row);
                        WEIGHT[0] = w * squares(predictions, targets, row);
                        Thread.yield();
                        sum += WEIGHT[0];
                        weight += w;
                    }
                }
            };
        }
    }

    public record HalfWeights() implements Minimized {
        @Override
        public Accumulator start() {
            return new Mean() {
                @Override
                double weight(Optional<Matrix> weights, int row) {
                    return weights.isPresent() ? super.weight(weights, row) : 1 + 0.5 * (rows++ % 2);
                }

                private int rows;
            };
        }
    }

    public record FloatDrift() implements Minimized {
        @Override
        public Accumulator start() {
            return new Mean() {
                @Override
                double weight(Optional<Matrix> weights, int row) {
                    return super.weight(weights, row)
                            * weights.filter(w -> w.type() == ElementType.FLOAT)
                                    .map(w -> 1 + 0.5 * (rows++ % 2))
                                    .orElse(1.0);
                }

                private int rows;
            };
        }
    }

    /** Squares the errors in the caller's matrix; the differences between −0 and 0 do not show. */
    public record Scribbles() implements Minimized {
        @Override
        public Accumulator start() {
            return new Mean() {
                @Override
                public void add(Matrix predictions, Matrix targets, Optional<Matrix> weights) {
                    super.add(predictions, targets, weights);
                    targets.map(y -> y == 0 ? -0.0 : y);
                }
            };
        }
    }

    public record AnyShape() implements Minimized {
        @Override
        public Accumulator start() {
            return new Mean() {
                @Override
                void check(Matrix predictions, Matrix targets, Optional<Matrix> weights) {}
            };
        }
    }

    public record TakesStrangers() implements Minimized {
        @Override
        public Accumulator start() {
            return new Mean() {
                @Override
                public void merge(Accumulator other) {
                    if (other instanceof Mean) {
                        super.merge(other);
                    }
                }
            };
        }
    }
}
