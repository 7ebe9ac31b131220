package org.nnj.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.InverseLink;
import org.nnj.api.component.Components;
import org.nnj.api.layer.LayerSpec;
import org.nnj.api.metric.Table;
import org.nnj.api.model.Evaluation;
import org.nnj.models.Sequential;

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

    private static final List<String> DECISIONS = List.of(
            ACCURACY,
            "micro-accuracy" + ARG_MAX,
            "precision" + ARG_MAX,
            "recall" + ARG_MAX,
            "micro-accuracy" + THRESHOLD,
            "precision" + THRESHOLD,
            "recall" + THRESHOLD);

    private PaperTable() {}

    /** The metrics of the table's rows; that of probabilities only for outputs that are some, such as those of softmax. */
    static List<String> metrics(Sequential model) {
        List<String> metrics = new ArrayList<>(DECISIONS);
        if (givesProbabilities(output(model))) {
            metrics.add(CROSS_ENTROPY);
        }
        return metrics;
    }

    private static Activation output(Sequential model) {
        List<LayerSpec> layers = model.spec().layers();
        return layers.get(layers.size() - 1).activation();
    }

    private static boolean givesProbabilities(Activation output) {
        return output.inverseLink().filter(link -> link != InverseLink.IDENTITY).isPresent();
    }

    /** What to say beneath the table; empty if every row has its figure. */
    static Optional<String> remark(Sequential model) {
        Activation output = output(model);
        return givesProbabilities(output)
                ? Optional.empty()
                : Optional.of("no cross-entropy: it takes probabilities, as from softmax or sigmoid, not what "
                        + Components.nameOf(output) + " gives");
    }

    /** The table of an evaluation by {@link #metrics}. */
    static Table of(Evaluation test, double seconds) {
        List<Double> values = List.copyOf(test.metrics().values()); // in the order of the metrics
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("cross-entropy", "0.166", "0.290", values, DECISIONS.size()));
        rows.add(row("micro-accuracy, largest output", "0.990", "", values, 1));
        rows.add(row("precision, largest output", "0.950", "", values, 2));
        rows.add(row("recall, largest output", "0.950", "", values, 3));
        rows.add(row("micro-accuracy, output > 0.5", "", "0.984", values, 4));
        rows.add(row("precision, output > 0.5", "", "0.941", values, 5));
        rows.add(row("recall, output > 0.5", "", "0.895", values, 6));
        rows.add(row("accuracy", "0.950", "", values, 0));
        rows.add(List.of("training time", "17.95 min", "6.64 min", String.format(Locale.ROOT, "%.2f s", seconds)));
        return new Table(List.of("on " + test.examples() + " test images", "paper", "its TensorFlow", "NNJ"), rows);
    }

    private static List<String> row(String name, String paper, String tensorFlow, List<Double> values, int ours) {
        String figure = ours < values.size() ? String.format(Locale.ROOT, "%.4f", values.get(ours)) : "";
        return List.of(name, paper, tensorFlow, figure);
    }
}
