package org.nnj.api.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nnj.api.metric.Table;

/**
 * Loss and metrics over a part of the data.
 *
 * @param examples how many examples were seen
 * @param loss the mean loss plus all penalties; NaN if there were no examples
 * @param metrics value by name, in the order in which the model names them
 * @param details tables by metric name, for metrics that have one
 */
public record Evaluation(int examples, double loss, Map<String, Double> metrics, Map<String, Table> details) {

    /** Keeps the maps from changing; their order is kept. */
    public Evaluation {
        metrics = Ordered.copyOf(metrics);
        details = Ordered.copyOf(details);
    }

    /**
     * One metric.
     *
     * @param name as given to the model
     * @return its value
     * @throws IllegalArgumentException if the model has no such metric; the message names those it has
     */
    public double metric(String name) {
        Double value = metrics.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "metric: expected one of " + String.join(", ", metrics.keySet()) + ", but was '" + name + "'");
        }
        return value;
    }

    /** A small table: a line each for examples, loss and metrics. */
    @Override
    public String toString() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("examples", Integer.toString(examples)));
        rows.add(List.of("loss", String.format(Locale.ROOT, "%.4f", loss)));
        metrics.forEach((name, value) -> rows.add(List.of(name, String.format(Locale.ROOT, "%.4f", value))));
        return new Table(List.of("", "value"), rows).toString();
    }
}
