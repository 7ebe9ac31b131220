package org.nnj.api.model;

import java.util.function.DoubleSupplier;
import org.nnj.api.layer.Orientation;
import org.nnj.api.layer.Parameter;
import org.nnj.api.math.Matrix;

/**
 * A gradient that is to be confirmed: a live matrix, which is moved one element at a time and put back, and what is claimed to be
 * the gradient with respect to it.
 *
 * @param name what the report calls it
 * @param value live values in double precision
 * @param gradient of the same shape
 * @param orientation how the matrix lies, so that the report can give the place as the derivation has it
 */
record Claim(String name, Matrix value, Matrix gradient, Orientation orientation) {

    static Claim of(Parameter parameter, Matrix gradient) {
        return new Claim(parameter.name(), parameter.value(), gradient, parameter.orientation());
    }

    static Claim of(String name, Matrix value, Matrix gradient) {
        return new Claim(name, value, gradient, Orientation.CANONICAL);
    }

    /**
     * Compares the gradient with quotients.
     *
     * @param cost of the present values
     * @param magnitude how large the cost is
     * @param elements positions, row by row
     */
    GradientCheck.Entry tried(DoubleSupplier cost, double magnitude, int[] elements) {
        Tally tally = new Tally();
        for (int element : elements) {
            int row = element / value.columns();
            int column = element % value.columns();
            double claimed = gradient.get(row, column);
            tally.add(element, claimed, quotient(cost, magnitude, row, column, claimed));
        }
        return entry(tally, elements.length);
    }

    private Quotient quotient(DoubleSupplier cost, double magnitude, int row, int column, double claimed) {
        double x = value.get(row, column);
        try {
            return Quotient.of(
                    moved -> {
                        value.set(row, column, moved);
                        return cost.getAsDouble();
                    },
                    x,
                    claimed,
                    magnitude);
        } finally {
            value.set(row, column, x);
        }
    }

    private GradientCheck.Entry entry(Tally tally, int checked) {
        int row = tally.worstElement / Math.max(1, value.columns());
        int column = tally.worstElement % Math.max(1, value.columns());
        boolean turned = orientation == Orientation.TRANSPOSED;
        return new GradientCheck.Entry(
                name,
                tally.relativeError(),
                turned ? column : row,
                turned ? row : column,
                tally.worstClaimed,
                tally.worstNumeric,
                checked,
                tally.kinks);
    }

    /** Sums over the elements, and the worst of them. */
    private static final class Tally {

        private double differences;
        private double claims;
        private double numerics;
        private double worst = -1;
        private int worstElement;
        private double worstClaimed;
        private double worstNumeric;
        private int kinks;

        void add(int element, double claimed, Quotient quotient) {
            if (quotient.isKink()) {
                kinks++;
                return;
            }
            double difference = quotient.differenceFrom(claimed);
            differences += difference * difference;
            claims += claimed * claimed;
            numerics += quotient.derivative() * quotient.derivative();
            double badness = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
            if (badness > worst) {
                worst = badness;
                worstElement = element;
                worstClaimed = claimed;
                worstNumeric = quotient.derivative();
            }
        }

        double relativeError() {
            double scale = Math.sqrt(claims) + Math.sqrt(numerics);
            return differences == 0 ? 0 : Math.sqrt(differences) / scale;
        }
    }
}
