package org.nnj.testkit;

import java.util.Arrays;
import java.util.Optional;
import org.nnj.api.activation.InverseLink;
import org.nnj.api.loss.LinkedLoss;
import org.nnj.api.loss.Loss;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;

/** One right loss, and one that breaks each law. */
public final class WrongLosses {

    private WrongLosses() {}

    /** {@code ½Σ(ŷ − y)²}, which the others spoil. */
    public interface Squares extends Loss {
        @Override
        default double value(double[] prediction, double[] target) {
            double sum = 0;
            for (int i = 0; i < prediction.length; i++) {
                sum += 0.5 * (prediction[i] - target[i]) * (prediction[i] - target[i]);
            }
            return sum;
        }

        @Override
        default void gradient(double[] prediction, double[] target, double[] gradient) {
            for (int i = 0; i < prediction.length; i++) {
                gradient[i] = prediction[i] - target[i];
            }
        }
    }

    /** The same on the logits of a linear output. */
    public interface Joined extends LinkedLoss, Squares {
        @Override
        default Optional<LinkedLoss> onLogits(InverseLink link) {
            return link == InverseLink.IDENTITY ? Optional.of(this) : Optional.empty();
        }

        @Override
        default double value(double[] z, double[] a, double[] target) {
            return value(a, target);
        }

        @Override
        default void gradient(double[] z, double[] a, double[] target, double[] delta) {
            gradient(a, target, delta);
        }
    }

    public record Right() implements Joined {}

    public record WrongSign() implements Squares {
        @Override
        public void gradient(double[] prediction, double[] target, double[] gradient) {
            Squares.super.gradient(target, prediction, gradient);
        }
    }

    public record Averages() implements Squares {
        @Override
        public void evaluate(Matrix predictions, Matrix targets, Matrix losses, Matrix gradients) {
            Squares.super.evaluate(predictions, targets, losses, gradients);
            gradients.scale(1.0 / predictions.rows());
        }
    }

    public record MatrixDrift() implements Squares {
        @Override
        public void evaluate(Matrix predictions, Matrix targets, Matrix losses, Matrix gradients) {
            Squares.super.evaluate(predictions, targets, losses, gradients);
            losses.scale(1 + 1e-7); // too little for single precision to tell
        }
    }

    public record FloatDrift() implements Squares {
        @Override
        public void evaluate(Matrix predictions, Matrix targets, Matrix losses, Matrix gradients) {
            Squares.super.evaluate(predictions, targets, losses, gradients);
            if (predictions.type() == ElementType.FLOAT) {
                gradients.scale(1.001);
            }
        }
    }

    /** For distributions, so that there are zeros among the targets to turn into −0. */
    public record Scribbles() implements Squares {
        @Override
        public void requireTargets(Matrix targets, int rows, int outputs) {
            Squares.super.requireTargets(targets, rows, outputs);
            targets.copy().map(y -> {
                if (y < 0) {
                    throw new IllegalArgumentException("scribbles targets: expected at least 0, but was " + y);
                }
                return y;
            });
        }

        @Override
        public void evaluate(Matrix predictions, Matrix targets, Matrix losses, Matrix gradients) {
            Squares.super.evaluate(predictions, targets, losses, gradients);
            targets.map(y -> y == 0 ? -0.0 : y);
        }
    }

    public record SharedBuffer() implements Squares {
        private static final double[] BUFFER = new double[64];

        @Override
        public double value(double[] prediction, double[] target) {
            for (int i = 0; i < prediction.length; i++) {
                BUFFER[i] = prediction[i] - target[i];
            }
            Thread.yield();
            double sum = 0;
            for (int i = 0; i < prediction.length; i++) {
                sum += 0.5 * BUFFER[i] * BUFFER[i];
            }
            return sum;
        }
    }

    public record NeedsARow() implements Squares {
        @Override
        public void evaluate(Matrix predictions, Matrix targets, Matrix losses, Matrix gradients) {
            predictions.get(0, 0);
            Squares.super.evaluate(predictions, targets, losses, gradients);
        }

        @Override
        public void requireTargets(Matrix targets, int rows, int outputs) {
            targets.requireShape("needs-a-row targets", rows, outputs);
        }
    }

    public record AnyShape() implements Squares {
        @Override
        public void requireTargets(Matrix targets, int rows, int outputs) {}
    }

    /** A joined form in floats that differs. */
    public record JoinedFloatDrift() implements Joined {
        @Override
        public void evaluate(Matrix z, Matrix a, Matrix targets, Matrix losses, Matrix delta) {
            Joined.super.evaluate(z, a, targets, losses, delta);
            if (z.type() == ElementType.FLOAT) {
                delta.scale(1.001);
            }
        }
    }

    /** A joined form that divides by the number of examples. */
    public record JoinedAverages() implements Squares {
        @Override
        public Optional<LinkedLoss> onLogits(InverseLink link) {
            return link == InverseLink.IDENTITY ? Optional.of(new Averaged()) : Optional.empty();
        }
    }

    private record Averaged() implements Joined {
        @Override
        public void evaluate(Matrix z, Matrix a, Matrix targets, Matrix losses, Matrix delta) {
            Joined.super.evaluate(z, a, targets, losses, delta);
            delta.scale(1.0 / z.rows());
        }
    }

    public record TwiceTheError() implements Joined {
        @Override
        public void gradient(double[] z, double[] a, double[] target, double[] delta) {
            Joined.super.gradient(z, a, target, delta);
            Arrays.setAll(delta, i -> 2 * delta[i]);
        }
    }

    /** Takes the logarithm of a softmax that has become 0. */
    public record LogOfZero() implements Loss, LinkedLoss {
        @Override
        public double value(double[] prediction, double[] target) {
            double sum = 0;
            for (int i = 0; i < prediction.length; i++) {
                sum -= target[i] == 0 ? 0 : target[i] * StrictMath.log(prediction[i]);
            }
            return sum;
        }

        @Override
        public void gradient(double[] prediction, double[] target, double[] gradient) {
            Arrays.setAll(gradient, i -> -target[i] / prediction[i]);
        }

        @Override
        public void requireTargets(Matrix targets, int rows, int outputs) {
            targets.requireShape("log-of-zero targets", rows, outputs);
            targets.copy().map(y -> {
                if (y < 0) {
                    throw new IllegalArgumentException("log-of-zero targets: expected at least 0, but was " + y);
                }
                return y;
            });
        }

        @Override
        public Optional<LinkedLoss> onLogits(InverseLink link) {
            return link == InverseLink.SOFTMAX ? Optional.of(this) : Optional.empty();
        }

        @Override
        public double value(double[] z, double[] a, double[] target) {
            return value(a, target);
        }

        @Override
        public void gradient(double[] z, double[] a, double[] target, double[] delta) {
            Arrays.setAll(delta, i -> a[i] - target[i]);
        }
    }
}
