package com.acme.nnj;

import com.google.auto.service.AutoService;
import java.util.Optional;
import org.nnj.api.component.Check;
import org.nnj.api.component.Named;
import org.nnj.api.math.Matrix;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Goal;
import org.nnj.api.metric.Metric;

/**
 * The share of examples, by weight, whose every output is near enough to its target.
 *
 * @param tolerance how near, in the units of the target; greater than 0
 */
@AutoService(Metric.class)
@Named("acme:within")
public record Within(double tolerance) implements Metric {

    /** Within a tenth. */
    public Within() {
        this(0.1);
    }

    /** Checks the range. */
    public Within {
        Check.positive("acme:within.tolerance", tolerance);
    }

    @Override
    public Goal goal() {
        return Goal.MAXIMIZE;
    }

    @Override
    public Accumulator start() {
        return new Share(tolerance);
    }

    private static final class Share implements Accumulator {

        private final double tolerance;
        private double near;
        private double total;

        Share(double tolerance) {
            this.tolerance = tolerance;
        }

        @Override
        public void add(Matrix predictions, Matrix targets, Optional<Matrix> weights) {
            targets.requireShape("acme:within targets", predictions.rows(), predictions.columns());
            weights.ifPresent(w -> w.requireShape("acme:within weights", predictions.rows(), 1));
            for (int row = 0; row < predictions.rows(); row++) {
                double weight = weights.isPresent() ? weights.get().get(row, 0) : 1;
                total += weight;
                near += isNear(predictions, targets, row) ? weight : 0;
            }
        }

        private boolean isNear(Matrix predictions, Matrix targets, int row) {
            for (int output = 0; output < predictions.columns(); output++) {
                if (!(Math.abs(predictions.get(row, output) - targets.get(row, output)) <= tolerance)) { // nor is NaN
                    return false;
                }
            }
            return true;
        }

        @Override
        public void merge(Accumulator other) {
            if (!(other instanceof Share same && same.tolerance == tolerance)) {
                throw new IllegalArgumentException(
                        "acme:within: expected an accumulator of the same metric, but was " + other);
            }
            near += same.near;
            total += same.total;
        }

        @Override
        public double result() {
            return near / total; // NaN if nothing was counted
        }
    }
}
