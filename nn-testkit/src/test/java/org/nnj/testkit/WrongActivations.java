package org.nnj.testkit;

import java.util.Optional;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.ElementwiseActivation;
import org.nnj.api.activation.InverseLink;
import org.nnj.api.component.Check;
import org.nnj.api.math.Matrix;

/** One right activation, and one that breaks each law. */
public final class WrongActivations {

    private WrongActivations() {}

    /** Softsign, {@code f(z) = z/(1 + |z|)}, which the others spoil. */
    public interface Softsign extends ElementwiseActivation {
        @Override
        default double value(double z) {
            return z / (1 + Math.abs(z));
        }

        @Override
        default double derivative(double z, double a) {
            double s = 1 - Math.abs(a);
            return s * s;
        }
    }

    public enum Side {
        LEFT,
        RIGHT
    }

    public record Right(double steepness, Side side, boolean mirrored) implements Softsign {
        public Right() {
            this(1, Side.LEFT, false);
        }

        public Right {
            Check.positive("right.steepness", steepness);
        }
    }

    public record WrongDerivative() implements Softsign {
        @Override
        public double derivative(double z, double a) {
            return 1 - Math.abs(a);
        }
    }

    public record MatrixDrift() implements Softsign {
        @Override
        public void forward(Matrix z, Matrix a) {
            Softsign.super.forward(z, a);
            a.scale(1 + 1e-12);
        }
    }

    public record FloatDrift() implements Softsign {
        @Override
        public void forward(float[] z, float[] a, int count) {
            Softsign.super.forward(z, a, count);
            for (int i = 0; i < count; i++) {
                a[i] *= 1.001f;
            }
        }
    }

    public record ClearsFirst() implements Softsign {
        @Override
        public void forward(Matrix z, Matrix a) {
            a.requireShape("clears-first", z.rows(), z.columns());
            a.fill(0);
            Matrix value = z.copy();
            Softsign.super.forward(value, value);
            a.addScaled(1, value);
        }
    }

    public record Scribbles() implements Softsign {
        @Override
        public void backward(Matrix z, Matrix a, Matrix upstream, Matrix delta) {
            Softsign.super.backward(z, a, upstream, delta);
            a.fill(0);
        }
    }

    /** Softmax that subtracts the maximum of the whole batch: rows far below it become 0/0. */
    public record BatchSoftmax() implements Activation {
        @Override
        public void forward(Matrix z, Matrix a) {
            a.requireShape("batch-softmax", z.rows(), z.columns());
            double[] max = {Double.NEGATIVE_INFINITY};
            z.copy().map(x -> max[0] = Math.max(max[0], x));
            a.copyFrom(z);
            a.map(x -> StrictMath.exp(x - max[0]));
            double[] row = new double[a.columns()];
            for (int i = 0; i < a.rows(); i++) {
                a.copyRow(i, row);
                double sum = 0;
                for (double e : row) {
                    sum += e;
                }
                for (int j = 0; j < row.length; j++) {
                    row[j] /= sum;
                }
                a.setRow(i, row);
            }
        }

        @Override
        public void backward(Matrix z, Matrix a, Matrix upstream, Matrix delta) {
            delta.requireShape("batch-softmax", z.rows(), z.columns());
            for (int i = 0; i < a.rows(); i++) {
                double mean = 0;
                for (int j = 0; j < a.columns(); j++) {
                    mean += a.get(i, j) * upstream.get(i, j);
                }
                for (int j = 0; j < a.columns(); j++) {
                    delta.set(i, j, a.get(i, j) * (upstream.get(i, j) - mean));
                }
            }
        }
    }

    /** Lets the first row of a batch into the others, by very little. */
    public record Leaks() implements Softsign {
        @Override
        public void forward(Matrix z, Matrix a) {
            Softsign.super.forward(z, a);
            for (int row = 1; row < a.rows(); row++) {
                a.set(row, 0, a.get(row, 0) * (1 + 1e-9) + 1e-8 * a.get(0, 0));
            }
        }
    }

    public record Remembers() implements Softsign {
        private static final ThreadLocal<Matrix> LAST = new ThreadLocal<>();

        @Override
        public void forward(Matrix z, Matrix a) {
            Softsign.super.forward(z, a);
            LAST.set(a.copy());
        }

        @Override
        public void backward(Matrix z, Matrix a, Matrix upstream, Matrix delta) {
            Softsign.super.backward(z, LAST.get(), upstream, delta);
        }
    }

    public record SharedBuffer() implements Softsign {
        private static final double[] BUFFER = new double[64];

        @Override
        public void forward(Matrix z, Matrix a) {
            a.requireShape("shared-buffer", z.rows(), z.columns());
            for (int row = 0; row < z.rows(); row++) {
                for (int column = 0; column < z.columns(); column++) {
                    BUFFER[column] = value(z.get(row, column));
                }
                Thread.yield();
                for (int column = 0; column < z.columns(); column++) {
                    a.set(row, column, BUFFER[column]);
                }
            }
        }
    }

    public record Overflows() implements ElementwiseActivation {
        @Override
        public double value(double z) {
            return StrictMath.log(1 + StrictMath.exp(z));
        }

        @Override
        public double derivative(double z, double a) {
            return 1 / (1 + StrictMath.exp(-z));
        }
    }

    public record HidesNan() implements ElementwiseActivation {
        @Override
        public double value(double z) {
            return z > 0 ? z : 0;
        }

        @Override
        public double derivative(double z, double a) {
            return z > 0 ? 1 : 0;
        }
    }

    public record NeedsARow() implements Softsign {
        @Override
        public void forward(Matrix z, Matrix a) {
            z.get(0, 0);
            Softsign.super.forward(z, a);
        }
    }

    public record AnyShape() implements Softsign {
        @Override
        public void forward(Matrix z, Matrix a) {
            for (int row = 0; row < a.rows(); row++) {
                for (int column = 0; column < a.columns(); column++) {
                    a.set(row, column, value(z.get(row, column)));
                }
            }
        }
    }

    public record WrongLink() implements Softsign {
        @Override
        public Optional<InverseLink> inverseLink() {
            return Optional.of(InverseLink.LOGISTIC);
        }
    }
}
