package org.nnj.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nnj.api.metric.Table;
import org.nnj.api.model.Evaluation;

/**
 * The result table of the seminar paper (its section on empirical results) beside ours. The paper's own row takes the largest
 * output as the decision, for which precision and recall are the plain accuracy, 0.950, and its accuracy of 0.990 counts all ten
 * yes-no decisions of each image: {@code 1 − 2 · 0.05/10}. Its TensorFlow row decides by outputs above 0.5.
 */
final class PaperTable {

    private static final String CROSS_ENTROPY = "categorical-crossentropy";
    private static final String ACCURACY = "accuracy";

    private static final String ARG_MAX = "(decision=arg-max)";
    private static final String THRESHOLD = "(decision=threshold)";

    static final List<String> METRICS = List.of(
            ACCURACY,
            CROSS_ENTROPY,
            "micro-accuracy" + ARG_MAX,
            "precision" + ARG_MAX,
            "recall" + ARG_MAX,
            "micro-accuracy" + THRESHOLD,
            "precision" + THRESHOLD,
            "recall" + THRESHOLD);

    private PaperTable() {}

    static Table of(Evaluation test, double seconds) {
        List<Double> values = List.copyOf(test.metrics().values()); // in the order of METRICS
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("cross-entropy", "0.166", "0.290", values.get(1)));
        rows.add(row("micro-accuracy, largest output", "0.990", "", values.get(2)));
        rows.add(row("precision, largest output", "0.950", "", values.get(3)));
        rows.add(row("recall, largest output", "0.950", "", values.get(4)));
        rows.add(row("micro-accuracy, output > 0.5", "", "0.984", values.get(5)));
        rows.add(row("precision, output > 0.5", "", "0.941", values.get(6)));
        rows.add(row("recall, output > 0.5", "", "0.895", values.get(7)));
        rows.add(row("accuracy", "0.950", "", values.get(0)));
        rows.add(List.of("training time", "17.95 min", "6.64 min", String.format(Locale.ROOT, "%.2f s", seconds)));
        return new Table(List.of("on " + test.examples() + " test images", "paper", "its TensorFlow", "NNJ"), rows);
    }

    private static List<String> row(String name, String paper, String tensorFlow, double ours) {
        return List.of(name, paper, tensorFlow, String.format(Locale.ROOT, "%.4f", ours));
    }
}
