package org.nnj.api.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nnj.api.activation.Activation;
import org.nnj.api.data.Batch;
import org.nnj.api.layer.Layer;
import org.nnj.api.loss.Loss;
import org.nnj.api.math.Matrix;

/**
 * Compares back-propagation with central differences, {@code (C(w + h) − C(w − h)) / 2h}: of a whole model, of a layer, of an
 * activation or a loss alone. It is the one test that a derivation, or a new layer, cannot pass by accident.
 *
 * <pre>{@code
 * System.out.println(GradientCheck.of(model, batch));
 * }</pre>
 *
 * <p>The step is chosen for each element: {@code h = ∛ε · max(1, |w|)} with the double precision's {@code ε = 2⁻⁵²}, where the
 * error of the quotient, {@code O(h²)}, and that of rounding, {@code O(ε/h)}, are of the same order, about 1e-10 of the cost. Where
 * the two derivatives then differ, other steps are tried with Richardson's extrapolation before the element counts as wrong;
 * and where the cost has a kink there, as behind a relu at 0, any slope between those of both sides is right, and the element is
 * counted as a kink. What rounding alone explains is no difference. Source: Press et al., "Numerical Recipes", 3rd ed., §5.7.
 */
public final class GradientCheck {

    /** Without effect where all elements are compared. */
    private static final long SEED = 42;

    private GradientCheck() {}

    /**
     * Checks all learned parameters of a model. The model's parameters are the same afterwards.
     *
     * @param model in double precision
     * @param batch a few examples; each element costs two forward passes, and some thirty where it is wrong
     * @return the comparison, parameter by parameter
     * @throws IllegalArgumentException if the model is in single precision, whose rounding hides the error sought
     */
    public static Report of(Differentiable model, Batch batch) {
        return sampled(model, batch, Integer.MAX_VALUE, SEED);
    }

    /**
     * As {@link #of(Differentiable, Batch)}, with a random part of each parameter's elements: enough for a large model, in which a
     * wrong term is wrong in many places.
     *
     * @param model in double precision
     * @param batch a few examples
     * @param elements how many of each parameter, at least 1; all if it has no more
     * @param seed which ones
     * @return the comparison, parameter by parameter
     * @throws IllegalArgumentException if the model is in single precision
     */
    public static Report sampled(Differentiable model, Batch batch, int elements, long seed) {
        return Claims.of(model, batch).compared(elements, seed);
    }

    /**
     * Checks a layer alone: all its learned parameters and its input, against the cost {@code Σ g ∘ output} with fixed random
     * {@code g}. Noise, as of dropout, is that of one step.
     *
     * @param layer in double precision; its parameters are the same afterwards
     * @param input a few examples, {@code batch × inputs}, in double precision; the same afterwards
     * @return the comparison; the input's entry is called {@code input}
     * @throws IllegalArgumentException if the layer is in single precision
     */
    public static Report of(Layer layer, Matrix input) {
        return Claims.of(layer, input).compared(Integer.MAX_VALUE, SEED);
    }

    /**
     * Checks an activation alone, against the cost {@code Σ g ∘ f(z)} with fixed random {@code g}.
     *
     * @param activation what to check
     * @param z weighted inputs, {@code batch × outputs}, in double precision; the same afterwards
     * @return the comparison, with one entry of the activation's name
     * @throws IllegalArgumentException if {@code z} is in single precision
     */
    public static Report of(Activation activation, Matrix z) {
        return Claims.of(activation, z).compared(Integer.MAX_VALUE, SEED);
    }

    /**
     * Checks a loss alone, against the sum of its losses.
     *
     * @param loss what to check
     * @param predictions {@code batch × outputs}, in double precision; the same afterwards
     * @param targets {@code batch × targetColumns}
     * @return the comparison, with one entry of the loss's name
     * @throws IllegalArgumentException if the predictions are in single precision
     */
    public static Report of(Loss loss, Matrix predictions, Matrix targets) {
        return Claims.of(loss, predictions, targets).compared(Integer.MAX_VALUE, SEED);
    }

    /** What the largest relative error says. */
    public enum Verdict {
        /** Below 1e-7: what is left is the error of the quotients. */
        RIGHT,
        /** From 1e-7 to 1e-4: too much for the quotients, little for a mistake; a small term, or a cost of strong curvature. */
        DOUBTFUL,
        /** Above, or not a number. */
        WRONG
    }

    /**
     * One parameter's comparison.
     *
     * @param parameter its full name
     * @param relativeError {@code ‖analytic − numeric‖ / (‖analytic‖ + ‖numeric‖)}; 0 if nothing differs beyond rounding
     * @param row row of the element with the largest difference, in the orientation of the derivation, {@code outputs × inputs}
     * @param column its column
     * @param analytic what back-propagation gives there
     * @param numeric what the difference quotient gives there
     * @param checked how many elements were compared
     * @param kinks at how many of them the cost has a kink, with the analytic slope between those of both sides; they count in no
     *     error
     */
    public record Entry(
            String parameter,
            double relativeError,
            int row,
            int column,
            double analytic,
            double numeric,
            int checked,
            int kinks) {

        /**
         * The layer that the parameter belongs to.
         *
         * @return {@code dense-1} of {@code dense-1.weights}; empty text if the name has no layer in it
         */
        public String layer() {
            return parameter.substring(0, Math.max(0, parameter.lastIndexOf('.')));
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-24s relative error %.2e in %d elements%s; largest difference at (%d, %d): back-propagation %.12g, differences %.12g",
                    parameter,
                    relativeError,
                    checked,
                    kinks == 0 ? "" : ", " + kinks + " of them at a kink",
                    row,
                    column,
                    analytic,
                    numeric);
        }
    }

    /**
     * The comparison of all parameters.
     *
     * @param entries one for each learned parameter
     */
    public record Report(List<Entry> entries) {

        private static final double RIGHT = 1e-7;
        private static final double WRONG = 1e-4;

        /** NaN is worse than any number. */
        private static final Comparator<Entry> WORST_FIRST =
                Comparator.comparingDouble(Entry::relativeError).reversed();

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
            return worst().map(Entry::relativeError).orElse(0.0);
        }

        /**
         * The parameter with the largest relative error.
         *
         * @return empty if there are no parameters
         */
        public Optional<Entry> worst() {
            return entries.stream().sorted(WORST_FIRST).findFirst();
        }

        /**
         * What the largest error says.
         *
         * @return {@link Verdict#RIGHT} also if there are no parameters
         */
        public Verdict verdict() {
            if (passes(RIGHT)) {
                return Verdict.RIGHT;
            }
            return passes(WRONG) ? Verdict.DOUBTFUL : Verdict.WRONG;
        }

        /** The verdict in words, and one line a parameter, the worst first. */
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(sentence());
            entries.stream()
                    .sorted(WORST_FIRST)
                    .forEach(entry -> text.append(System.lineSeparator()).append(entry));
            return text.toString();
        }

        private String sentence() {
            return worst().map(worst -> switch (verdict()) {
                        case RIGHT ->
                            "right: back-propagation agrees with difference quotients in all of "
                                    + entries.stream().mapToInt(Entry::checked).sum() + " elements";
                        case DOUBTFUL ->
                            "doubtful: more than rounding lies between back-propagation and difference quotients"
                                    + place(worst);
                        case WRONG -> "wrong: back-propagation is not the gradient of the cost" + place(worst);
                    })
                    .orElse("right: there are no parameters to check");
        }

        private static String place(Entry worst) {
            String layer = worst.layer().isEmpty() ? "" : " of layer " + worst.layer();
            String quantity = worst.parameter()
                    .substring(worst.layer().isEmpty() ? 0 : worst.layer().length() + 1);
            return String.format(
                    Locale.ROOT,
                    "; worst in %s%s, at (%d, %d): %.12g, but the cost's slope is %.12g",
                    quantity,
                    layer,
                    worst.row(),
                    worst.column(),
                    worst.analytic(),
                    worst.numeric());
        }
    }
}
