package org.nnj.metrics;

/** A quality of yes-and-no decisions, from their counts: 0 where it divides by zero. */
enum Ratio {
    /** How many of those decided for are right. */
    PRECISION {
        @Override
        double of(double truePositives, double falsePositives, double falseNegatives) {
            return share(truePositives, truePositives + falsePositives);
        }
    },
    /** How many of those that are right are decided for. */
    RECALL {
        @Override
        double of(double truePositives, double falsePositives, double falseNegatives) {
            return share(truePositives, truePositives + falseNegatives);
        }
    },
    /** The harmonic mean of both. */
    F1 {
        @Override
        double of(double truePositives, double falsePositives, double falseNegatives) {
            return share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
        }
    };

    abstract double of(double truePositives, double falsePositives, double falseNegatives);

    static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
