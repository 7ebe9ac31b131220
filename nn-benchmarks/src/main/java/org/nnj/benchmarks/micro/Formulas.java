package org.nnj.benchmarks.micro;

import org.nnj.api.activation.ElementwiseActivation;

/** Activations as a stranger would write them, and three of them in loops by hand. They use the JDK's functions, which plugins may. */
final class Formulas {

    private Formulas() {}

    /** Leaky relu, {@code f(z) = z} for {@code z > 0}, else {@code αz}. */
    record Leaky(double alpha) implements ElementwiseActivation {
        @Override
        public double value(double z) {
            return z > 0 ? z : alpha * z;
        }

        @Override
        public double derivative(double z, double a) {
            return z > 0 ? 1 : alpha;
        }
    }

    /** Softsign, {@code f(z) = z/(1 + |z|)}. */
    record Softsign() implements ElementwiseActivation {
        @Override
        public double value(double z) {
            return z / (1 + Math.abs(z));
        }

        @Override
        public double derivative(double z, double a) {
            double inverse = 1 / (1 + Math.abs(z));
            return inverse * inverse;
        }
    }

    /** Swish, {@code f(z) = z/(1 + e^−βz)}. */
    record Swish(double beta) implements ElementwiseActivation {
        @Override
        public double value(double z) {
            return z / (1 + Math.exp(-beta * z));
        }

        @Override
        public double derivative(double z, double a) {
            return beta * a + (1 - beta * a) / (1 + Math.exp(-beta * z));
        }
    }

    /** {@link Leaky} in loops of its own. */
    record LeakyByHand(double alpha) implements ElementwiseActivation {
        @Override
        public double value(double z) {
            return z > 0 ? z : alpha * z;
        }

        @Override
        public double derivative(double z, double a) {
            return z > 0 ? 1 : alpha;
        }

        @Override
        public void forward(float[] z, float[] a, int count) {
            for (int i = 0; i < count; i++) {
                double x = z[i];
                a[i] = (float) (x > 0 ? x : alpha * x);
            }
        }

        @Override
        public void backward(float[] z, float[] a, float[] upstream, float[] delta, int count) {
            for (int i = 0; i < count; i++) {
                double x = z[i];
                delta[i] = (float) (upstream[i] * (x > 0 ? 1 : alpha));
            }
        }
    }

    /** {@link Softsign} in loops of its own. */
    record SoftsignByHand() implements ElementwiseActivation {
        @Override
        public double value(double z) {
            return z / (1 + Math.abs(z));
        }

        @Override
        public double derivative(double z, double a) {
            double inverse = 1 / (1 + Math.abs(z));
            return inverse * inverse;
        }

        @Override
        public void forward(float[] z, float[] a, int count) {
            for (int i = 0; i < count; i++) {
                double x = z[i];
                a[i] = (float) (x / (1 + Math.abs(x)));
            }
        }

        @Override
        public void backward(float[] z, float[] a, float[] upstream, float[] delta, int count) {
            for (int i = 0; i < count; i++) {
                double inverse = 1 / (1 + Math.abs((double) z[i]));
                delta[i] = (float) (upstream[i] * (inverse * inverse));
            }
        }
    }

    /** {@link Swish} in loops of its own. */
    record SwishByHand(double beta) implements ElementwiseActivation {
        @Override
        public double value(double z) {
            return z / (1 + Math.exp(-beta * z));
        }

        @Override
        public double derivative(double z, double a) {
            return beta * a + (1 - beta * a) / (1 + Math.exp(-beta * z));
        }

        @Override
        public void forward(float[] z, float[] a, int count) {
            for (int i = 0; i < count; i++) {
                double x = z[i];
                a[i] = (float) (x / (1 + Math.exp(-beta * x)));
            }
        }

        @Override
        public void backward(float[] z, float[] a, float[] upstream, float[] delta, int count) {
            for (int i = 0; i < count; i++) {
                double x = z[i];
                double y = a[i];
                delta[i] = (float) (upstream[i] * (beta * y + (1 - beta * y) / (1 + Math.exp(-beta * x))));
            }
        }
    }

    /** {@code f(z) = z²}, one more class. */
    record Square() implements ElementwiseActivation {
        @Override
        public double value(double z) {
            return z * z;
        }

        @Override
        public double derivative(double z, double a) {
            return 2 * z;
        }
    }

    /** {@code f(z) = |z|}, one more class. */
    record Magnitude() implements ElementwiseActivation {
        @Override
        public double value(double z) {
            return Math.abs(z);
        }

        @Override
        public double derivative(double z, double a) {
            return Math.signum(z);
        }
    }

    /** {@code f(z) = max(0, z)}, one more class. */
    record Rectifier() implements ElementwiseActivation {
        @Override
        public double value(double z) {
            return Math.max(0, z);
        }

        @Override
        public double derivative(double z, double a) {
            return z > 0 ? 1 : 0;
        }
    }

    /** {@code f(z) = z/√(1 + z²)}, one more class. */
    record Algebraic() implements ElementwiseActivation {
        @Override
        public double value(double z) {
            return z / Math.sqrt(1 + z * z);
        }

        @Override
        public double derivative(double z, double a) {
            double inverse = 1 / Math.sqrt(1 + z * z);
            return inverse * inverse * inverse;
        }
    }

    /** {@code f(z) = min(1, max(−1, z))}, one more class. */
    record Clipped() implements ElementwiseActivation {
        @Override
        public double value(double z) {
            return Math.min(1, Math.max(-1, z));
        }

        @Override
        public double derivative(double z, double a) {
            return Math.abs(z) < 1 ? 1 : 0;
        }
    }
}
