package org.nnj.testkit;

import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.RandomStream;

/** Kinds of targets that losses and metrics are tried with. Every number drawn is one that single precision has, too. */
public enum Targets {

    /** Any numbers: a regression. */
    REAL(Predictions.REAL) {
        @Override
        void drawRow(RandomStream random, double[] row) {
            System.arraycopy(Samples.row(random, row.length, -2, 2), 0, row, 0, row.length);
        }
    },

    /** Probabilities that sum to 1; every third row is certain, with one 1. */
    DISTRIBUTION(Predictions.PROBABILITIES) {
        @Override
        void drawRow(RandomStream random, double[] row) {
            if (random.nextInt(3) == 0) {
                row[random.nextInt(row.length)] = 1;
                return;
            }
            int parts = 64; // of which each class gets some: the sum is 1 exactly, in both precisions
            for (int i = 0; i < parts; i++) {
                row[random.nextInt(row.length)] += 1.0 / parts;
            }
        }
    },

    /** A 1 for the class, else 0. */
    ONE_HOT(Predictions.PROBABILITIES) {
        @Override
        void drawRow(RandomStream random, double[] row) {
            row[random.nextInt(row.length)] = 1;
        }
    },

    /** One column with the index of the class. */
    CLASS_INDEX(Predictions.PROBABILITIES) {
        @Override
        void drawRow(RandomStream random, double[] row) {
            row[0] = random.nextInt(row.length);
        }

        @Override
        int columns(int outputs) {
            return 1;
        }
    },

    /** 0 or 1 for each output on its own. */
    ZERO_ONE(Predictions.UNIT_INTERVAL) {
        @Override
        void drawRow(RandomStream random, double[] row) {
            for (int i = 0; i < row.length; i++) {
                row[i] = random.nextInt(2);
            }
        }
    },

    /** −1 or 1 for each output on its own. */
    SIGNS(Predictions.REAL) {
        @Override
        void drawRow(RandomStream random, double[] row) {
            for (int i = 0; i < row.length; i++) {
                row[i] = 2 * random.nextInt(2) - 1;
            }
        }
    };

    private final Predictions predictions;

    Targets(Predictions predictions) {
        this.predictions = predictions;
    }

    /** Fills a row, as long as there are outputs, that is all zero before. */
    abstract void drawRow(RandomStream random, double[] row);

    int columns(int outputs) {
        return outputs;
    }

    /**
     * The predictions that such targets usually stand beside.
     *
     * @return their kind
     */
    public Predictions predictions() {
        return predictions;
    }

    /**
     * Random targets.
     *
     * @param random where they come from
     * @param rows number of examples
     * @param outputs number of outputs that they stand beside
     * @return {@code rows × outputs}, or {@code rows × 1} for class indices
     */
    public DoubleMatrix draw(RandomStream random, int rows, int outputs) {
        int columns = columns(outputs);
        DoubleMatrix targets = DoubleMatrix.zeros(rows, columns);
        for (int row = 0; row < rows; row++) {
            double[] values = new double[outputs];
            drawRow(random, values);
            for (int column = 0; column < columns; column++) {
                targets.set(row, column, (float) values[column]);
            }
        }
        return targets;
    }
}
