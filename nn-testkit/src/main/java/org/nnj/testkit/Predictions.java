package org.nnj.testkit;

import org.nnj.api.activation.InverseLink;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.RandomStream;

/** Kinds of predictions that losses and metrics are tried with. Every number drawn is one that single precision has, too. */
public enum Predictions {

    /** Any numbers. */
    REAL {
        @Override
        double[] drawRow(RandomStream random, int outputs) {
            return Samples.row(random, outputs, -2, 2);
        }
    },

    /** Probabilities that sum to 1 as far as single precision allows; none below 0.01 for up to ten outputs. */
    PROBABILITIES {
        @Override
        double[] drawRow(RandomStream random, int outputs) {
            return ReferenceMean.of(InverseLink.SOFTMAX, Samples.row(random, outputs, -1, 1));
        }
    },

    /** Numbers between 0.05 and 0.95, each on its own. */
    UNIT_INTERVAL {
        @Override
        double[] drawRow(RandomStream random, int outputs) {
            return Samples.row(random, outputs, 0.05, 0.95);
        }
    },

    /** Logarithms of probabilities, as of a log-softmax. */
    LOG_PROBABILITIES {
        @Override
        double[] drawRow(RandomStream random, int outputs) {
            double[] row = PROBABILITIES.drawRow(random, outputs);
            for (int i = 0; i < outputs; i++) {
                row[i] = StrictMath.log(row[i]);
            }
            return row;
        }
    };

    abstract double[] drawRow(RandomStream random, int outputs);

    /**
     * Random predictions.
     *
     * @param random where they come from
     * @param rows number of examples
     * @param outputs number of outputs
     * @return {@code rows × outputs}
     */
    public DoubleMatrix draw(RandomStream random, int rows, int outputs) {
        DoubleMatrix predictions = DoubleMatrix.zeros(rows, outputs);
        for (int row = 0; row < rows; row++) {
            predictions.setRow(row, drawRow(random, outputs));
        }
        return predictions.map(value -> (double) (float) value);
    }
}
