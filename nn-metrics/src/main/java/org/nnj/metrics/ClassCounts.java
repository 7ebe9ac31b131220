package org.nnj.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nnj.api.metric.Table;

/** Right and wrong decisions for each class, by weight. */
final class ClassCounts {

    private final double[] truePositives;
    private final double[] falsePositives;
    private final double[] falseNegatives;
    private double examples;

    ClassCounts(int classes) {
        truePositives = new double[classes];
        falsePositives = new double[classes];
        falseNegatives = new double[classes];
    }

    int classes() {
        return truePositives.length;
    }

    boolean isEmpty() {
        return examples == 0;
    }

    /** Counts an example: its decisions follow. */
    void countExample(double weight) {
        examples += weight;
    }

    /** Counts one decision of an example. */
    void count(int k, boolean decided, boolean actual, double weight) {
        if (decided && actual) {
            truePositives[k] += weight;
        } else if (decided) {
            falsePositives[k] += weight;
        } else if (actual) {
            falseNegatives[k] += weight;
        }
    }

    void add(ClassCounts other) {
        examples += other.examples;
        for (int k = 0; k < classes(); k++) {
            truePositives[k] += other.truePositives[k];
            falsePositives[k] += other.falsePositives[k];
            falseNegatives[k] += other.falseNegatives[k];
        }
    }

    /** {@code (TP + TN)/(TP + TN + FP + FN)} over all decisions; NaN if there were none. */
    double accuracy() {
        double decisions = examples * classes();
        double wrong = sum(falsePositives) + sum(falseNegatives);
        return (decisions - wrong) / decisions;
    }

    double average(Average average, Ratio ratio) {
        return switch (average) {
            case MICRO -> ratio.of(sum(truePositives), sum(falsePositives), sum(falseNegatives));
            case MACRO -> macro(ratio);
            case WEIGHTED -> weighted(ratio);
        };
    }

    private double macro(Ratio ratio) {
        double sum = 0;
        for (int k = 0; k < classes(); k++) {
            sum += of(ratio, k);
        }
        return sum / classes();
    }

    private double weighted(Ratio ratio) {
        double sum = 0;
        double support = 0;
        for (int k = 0; k < classes(); k++) {
            sum += support(k) * of(ratio, k);
            support += support(k);
        }
        return Ratio.share(sum, support);
    }

    private double of(Ratio ratio, int k) {
        return ratio.of(truePositives[k], falsePositives[k], falseNegatives[k]);
    }

    private double support(int k) {
        return truePositives[k] + falseNegatives[k];
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** A row for each class: its precision, recall and F1, and the weight of its examples. */
    Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < classes(); k++) {
            rows.add(List.of(
                    Integer.toString(k),
                    fraction(of(Ratio.PRECISION, k)),
                    fraction(of(Ratio.RECALL, k)),
                    fraction(of(Ratio.F1, k)),
                    count(support(k))));
        }
        return new Table(List.of("class", "precision", "recall", "f1", "support"), rows);
    }

    static String fraction(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** A whole number without a fraction, as most counts are. */
    static String count(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : fraction(value);
    }
}
