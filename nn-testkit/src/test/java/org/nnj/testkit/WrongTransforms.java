package org.nnj.testkit;

import java.util.Map;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.Batches;
import org.nnj.api.data.Transform;
import org.nnj.api.data.TransformSpec;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;

/** One right transform, which subtracts the mean of the first feature from all, and one that breaks each law. */
public final class WrongTransforms {

    private WrongTransforms() {}

    /** The right one. */
    public interface Centring extends TransformSpec {
        @Override
        default Transform fit(Batches training) {
            double sum = 0;
            try (BatchCursor cursor = training.open(0, 0, ElementType.DOUBLE)) {
                while (cursor.hasNext()) {
                    Matrix features = cursor.next().features();
                    for (int row = 0; row < features.rows(); row++) {
                        sum += features.get(row, 0);
                    }
                }
            }
            return centred(sum / training.examples(), training);
        }

        default Transform centred(double mean, Batches training) {
            return new Shift(mean);
        }

        @Override
        default Transform restore(Map<String, Matrix> state) {
            return new Shift(state.get("mean").get(0, 0));
        }
    }

    private static class Shift implements Transform {

        final double mean;

        Shift(double mean) {
            this.mean = mean;
        }

        @Override
        public void apply(Matrix features) {
            features.requireShape("features", features.rows(), 4);
            features.map(x -> x - mean);
        }

        @Override
        public Map<String, Matrix> state() {
            Matrix state = ElementType.DOUBLE.zeros(1, 1);
            state.set(0, 0, mean);
            return Map.of("mean", state);
        }
    }

    public record Right() implements Centring {}

    public record RoundsItsState() implements Centring {
        @Override
        public Transform restore(Map<String, Matrix> state) {
            return new Shift((float) state.get("mean").get(0, 0));
        }
    }

    public record Drifts() implements Centring {
        @Override
        public Transform centred(double mean, Batches training) {
            return new Shift(mean) {
                private int calls;

                @Override
                public void apply(Matrix features) {
                    // only the first two calls are alike
                    features.requireShape("features", features.rows(), 4);
                    features.map(x -> x - mean + (calls >= 2 ? 1e-9 : 0));
                    calls++;
                }
            };
        }
    }

    /** Remembers the last batch, and shifts the next a little if that begins with twice the number. */
    public record RemembersTheLast() implements Centring {
        @Override
        public Transform centred(double mean, Batches training) {
            return new Shift(mean) {
                private volatile double last = Double.NaN;

                @Override
                public void apply(Matrix features) {
                    double first = features.rows() == 0 ? 0 : features.get(0, 0);
                    boolean twice = first == 2 * last;
                    super.apply(features);
                    features.map(x -> twice ? x + 1e-9 : x);
                    last = first;
                }
            };
        }
    }

    /** Lays its features aside where all threads do. */
    public record SharedBuffer() implements Centring {
        private static final double[] BUFFER = new double[1];

        @Override
        public Transform centred(double mean, Batches training) {
            return new Shift(mean) {
                @Override
                public void apply(Matrix features) {
                    super.apply(features);
                    features.map(x -> {
                        BUFFER[0] = x;
                        Thread.yield();
                        return BUFFER[0];
                    });
                }
            };
        }
    }

    public record FloatDrift() implements Centring {
        @Override
        public Transform centred(double mean, Batches training) {
            return new Drifting(mean);
        }

        @Override
        public Transform restore(Map<String, Matrix> state) {
            return new Drifting(state.get("mean").get(0, 0));
        }
    }

    private static final class Drifting extends Shift {

        Drifting(double mean) {
            super(mean);
        }

        @Override
        public void apply(Matrix features) {
            super.apply(features);
            if (features.type() == ElementType.FLOAT) {
                features.scale(1.001);
            }
        }
    }

    public record FirstBatchOnly() implements Centring {
        @Override
        public Transform centred(double mean, Batches training) {
            try (BatchCursor cursor = training.open(0, 0, ElementType.DOUBLE)) {
                return new Shift(cursor.next().features().get(training.batchSize() - 1, 0));
            }
        }
    }

    /** Shifts each batch by its own first value. */
    public record LooksAtTheBatch() implements Centring {
        @Override
        public Transform centred(double mean, Batches training) {
            return own();
        }

        @Override
        public Transform restore(Map<String, Matrix> state) {
            return own();
        }

        private static Transform own() {
            return new Shift(0) {
                @Override
                public void apply(Matrix features) {
                    super.apply(features);
                    double first = features.rows() == 0 ? 0 : features.get(0, 0);
                    features.map(x -> x - first);
                }
            };
        }
    }

    public record NeedsARow() implements Centring {
        @Override
        public Transform centred(double mean, Batches training) {
            return new Shift(mean) {
                @Override
                public void apply(Matrix features) {
                    features.get(0, 0);
                    super.apply(features);
                }
            };
        }
    }

    public record AnyWidth() implements Centring {
        @Override
        public Transform centred(double mean, Batches training) {
            return new Shift(mean) {
                @Override
                public void apply(Matrix features) {
                    features.map(x -> x - mean);
                }
            };
        }
    }
}
