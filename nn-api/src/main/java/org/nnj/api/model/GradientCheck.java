package org.nnj.api.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.nnj.api.data.Batch;
import org.nnj.api.layer.Gradients;
import org.nnj.api.layer.Parameter;
import org.nnj.api.layer.Role;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;

/**
 * Compares back-propagation with central differences, {@code (C(w + h) − C(w − h)) / 2h}, for every element of every learned
 * parameter. It is the one test that a derivation, or a new layer, cannot pass by accident.
 *
 * <p>The step is {@code h = ∛ε · max(1, |w|)} with the double precision's {@code ε = 2⁻⁵²}, where the error of the difference
 * quotient, {@code O(h²)}, and that of the rounding, {@code O(ε/h)}, are of the same order: about 1e-10 of the cost. Source: Press et al., "Numerical
 * Recipes", 3rd ed., §5.7.
 */
public final class GradientCheck {

    private static final double STEP = Math.cbrt(Math.ulp(1.0));

    private GradientCheck() {}

    /**
     * Checks all learned parameters of a model. The model's parameters are the same afterwards.
     *
     * @param model in double precision
     * @param batch a few examples; each element costs two forward passes
     * @return the comparison, parameter by parameter
     * @throws IllegalArgumentException if the model is in single precision, whose rounding hides the error sought
     */
    public static Report of(Differentiable model, Batch batch) {
        List<Parameter> parameters = model.parameters();
        Gradients analytic = Gradients.of(parameters);
        model.gradients(batch, analytic);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            if (parameter.role() != Role.STATE) {
                requireDouble(parameter);
                entries.add(compare(model, batch, parameter, analytic.get(i)));
            }
        }
        return new Report(entries);
    }

    private static void requireDouble(Parameter parameter) {
        if (parameter.value().type() != ElementType.DOUBLE) {
            throw new IllegalArgumentException("gradient check: expected a model in double precision, but "
                    + parameter.name() + " is in single; build the model with ElementType.DOUBLE");
        }
    }

    private static Entry compare(Differentiable model, Batch batch, Parameter parameter, Matrix analytic) {
        Matrix value = parameter.value();
        Matrix numeric = value.like(value.rows(), value.columns());
        for (int row = 0; row < value.rows(); row++) {
            for (int column = 0; column < value.columns(); column++) {
                numeric.set(row, column, centralDifference(model, batch, value, row, column));
            }
        }
        return entry(parameter, parameter.canonical(analytic), parameter.canonical(numeric));
    }

    private static double centralDifference(Differentiable model, Batch batch, Matrix value, int row, int column) {
        double w = value.get(row, column);
        double h = STEP * Math.max(1, Math.abs(w));
        double above = w + h;
        double below = w - h;
        double costAbove;
        double costBelow;
        try {
            value.set(row, column, above);
            costAbove = model.cost(batch);
            value.set(row, column, below);
            costBelow = model.cost(batch);
        } finally {
            value.set(row, column, w);
        }
        return (costAbove - costBelow) / (above - below); // the steps as rounded, not as meant
    }

    private static Entry entry(Parameter parameter, Matrix analytic, Matrix numeric) {
        double difference = 0;
        double analyticSquares = 0;
        double numericSquares = 0;
        double worst = -1;
        int worstRow = 0;
        int worstColumn = 0;
        for (int row = 0; row < analytic.rows(); row++) {
            for (int column = 0; column < analytic.columns(); column++) {
                double a = analytic.get(row, column);
                double n = numeric.get(row, column);
                double d = Math.abs(a - n);
                difference += d * d;
                analyticSquares += a * a;
                numericSquares += n * n;
                if (d > worst || Double.isNaN(d)) {
                    worst = Double.isNaN(d) ? Double.POSITIVE_INFINITY : d;
                    worstRow = row;
                    worstColumn = column;
                }
            }
        }
        double scale = Math.sqrt(analyticSquares) + Math.sqrt(numericSquares);
        double relative = scale == 0 ? 0 : Math.sqrt(difference) / scale;
        return new Entry(
                parameter.name(),
                relative,
                worstRow,
                worstColumn,
                analytic.get(worstRow, worstColumn),
                numeric.get(worstRow, worstColumn));
    }

    /**
     * One parameter's comparison.
     *
     * @param parameter its full name
     * @param relativeError {@code ‖analytic − numeric‖ / (‖analytic‖ + ‖numeric‖)}; 0 if both are zero
     * @param row row of the element with the largest difference, in the orientation of the derivation, {@code outputs × inputs}
     * @param column its column
     * @param analytic what back-propagation gives there
     * @param numeric what the difference quotient gives there
     */
    public record Entry(String parameter, double relativeError, int row, int column, double analytic, double numeric) {}

    /**
     * The comparison of all parameters.
     *
     * @param entries one for each learned parameter
     */
    public record Report(List<Entry> entries) {

        /** Copies the list. */
        public Report {
            entries = List.copyOf(entries);
        }

        /**
         * Whether every parameter's relative error lies below a tolerance.
         *
         * @param tolerance such as 1e-7
         * @return false if any error is larger, or NaN
         */
        public boolean passes(double tolerance) {
            return entries.stream().allMatch(entry -> entry.relativeError() < tolerance);
        }

        /**
         * The largest relative error.
         *
         * @return 0 if there are no parameters; NaN if any is
         */
        public double worstError() {
            return entries.stream().mapToDouble(Entry::relativeError).max().orElse(0);
        }

        /** One line a parameter, the worst first. */
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            entries.stream()
                    .sorted(Comparator.comparingDouble(Entry::relativeError).reversed())
                    .forEach(e -> text.append(String.format(
                            Locale.ROOT,
                            "%-24s relative error %.2e; largest difference at (%d, %d): back-propagation %.12g, differences %.12g%n",
                            e.parameter(),
                            e.relativeError(),
                            e.row(),
                            e.column(),
                            e.analytic(),
                            e.numeric())));
            return text.toString();
        }
    }
}
