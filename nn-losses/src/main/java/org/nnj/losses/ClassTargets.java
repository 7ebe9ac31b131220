package org.nnj.losses;

import java.util.Arrays;

/** How the targets of a batch give each of K classes its share y, with label smoothing ε: {@code y(1 − ε) + ε/K}. */
sealed interface ClassTargets {

    /** The shares of one example, in doubles. */
    double[] shares(double[] target, int classes);

    /** The shares of one row of a batch, in floats: written to where that row lies in {@code y}, a matrix rows × classes. */
    void shares(float[] targets, int row, int classes, float[] y);

    /**
     * One column for each class: one-hot or soft.
     *
     * @param smoothing ε
     */
    record Columns(double smoothing) implements ClassTargets {

        @Override
        public double[] shares(double[] target, int classes) {
            double[] y = new double[classes];
            for (int i = 0; i < classes; i++) {
                y[i] = target[i] * (1 - smoothing) + smoothing / classes;
            }
            return y;
        }

        @Override
        public void shares(float[] targets, int row, int classes, float[] y) {
            float kept = (float) (1 - smoothing);
            float spread = (float) (smoothing / classes);
            for (int i = row * classes; i < (row + 1) * classes; i++) {
                y[i] = targets[i] * kept + spread;
            }
        }
    }

    /**
     * One column, the index of the class.
     *
     * @param smoothing ε
     */
    record Index(double smoothing) implements ClassTargets {

        @Override
        public double[] shares(double[] target, int classes) {
            double[] y = new double[classes];
            Arrays.fill(y, smoothing / classes);
            y[(int) target[0]] += 1 - smoothing;
            return y;
        }

        @Override
        public void shares(float[] targets, int row, int classes, float[] y) {
            int start = row * classes;
            Arrays.fill(y, start, start + classes, (float) (smoothing / classes));
            y[start + (int) targets[row]] += (float) (1 - smoothing);
        }
    }
}
