package org.nnj.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The same figure of several runs.
 *
 * @param values one for each run; NaN where there was none
 */
record Sample(List<Double> values) {

    static <T> Sample of(List<T> runs, ToDoubleFunction<T> figure) {
        return new Sample(runs.stream().map(figure::applyAsDouble).toList());
    }

    /** Of an even number of runs, the mean of the two in the middle. NaN is left out; NaN if nothing else is there. */
    double median() {
        double[] sorted = sorted();
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** The median in a format for numbers; a dash if there is none. */
    String text(String format) {
        double median = median();
        return Double.isNaN(median) ? "–" : String.format(Locale.ROOT, format, median);
    }

    /** The least and the largest. */
    String range(String format) {
        double[] sorted = sorted();
        return sorted.length == 0
                ? "–"
                : String.format(Locale.ROOT, format + "–" + format, sorted[0], sorted[sorted.length - 1]);
    }

    private double[] sorted() {
        return values.stream()
                .mapToDouble(value -> value)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
    }
}
