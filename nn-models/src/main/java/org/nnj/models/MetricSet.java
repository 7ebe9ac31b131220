package org.nnj.models;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nnj.api.component.Components;
import org.nnj.api.math.Matrix;
import org.nnj.api.metric.Accumulator;
import org.nnj.api.metric.Goal;
import org.nnj.api.metric.Metric;
import org.nnj.api.metric.Table;

/** The metrics of a model under the names by which they are reported, and one pass over data with all of them. */
final class MetricSet {

    private final Map<String, Metric> metrics;

    /** Names each metric by its label: {@code precision}, or {@code precision(average=macro)} where it differs from the default. */
    MetricSet(List<Metric> given) {
        Map<String, Metric> named = new LinkedHashMap<>();
        for (Metric metric : given) {
            String key = Components.label(metric);
            if (named.putIfAbsent(key, metric) != null) {
                throw new IllegalArgumentException("metrics: expected each one once, but was '" + key + "' twice");
            }
        }
        this.metrics = Collections.unmodifiableMap(named);
    }

    void goals(String prefix, Map<String, Goal> into) {
        metrics.forEach((name, metric) -> into.put(prefix + name, metric.goal()));
    }

    Pass start() {
        return new Pass();
    }

    /** The accumulators of one pass, and the mean loss. */
    final class Pass {

        private final Map<String, Accumulator> accumulators;
        /** The same, to go through without an iterator in every step. */
        private final List<Accumulator> list;

        private double lossSum;
        private int examples;

        private Pass() {
            this.accumulators = new LinkedHashMap<>();
            for (Map.Entry<String, Metric> metric : metrics.entrySet()) {
                accumulators.put(metric.getKey(), metric.getValue().start());
            }
            this.list = List.copyOf(accumulators.values());
        }

        void add(double cost, Matrix predictions, Matrix targets, Optional<Matrix> weights) {
            lossSum += cost * predictions.rows();
            examples += predictions.rows();
            for (int i = 0; i < list.size(); i++) {
                list.get(i).add(predictions, targets, weights);
            }
        }

        /** Goes on from what a checkpoint had. The metrics begin anew: they see the rest of the epoch only. */
        void resume(Resumption from) {
            lossSum = from.lossSum();
            examples = from.examples();
        }

        double lossSum() {
            return lossSum;
        }

        int examples() {
            return examples;
        }

        /** The mean cost over the examples: short batches count for what they are. */
        double loss() {
            return examples == 0 ? Double.NaN : lossSum / examples;
        }

        Map<String, Double> results() {
            Map<String, Double> results = new LinkedHashMap<>();
            accumulators.forEach((name, accumulator) -> results.put(name, accumulator.result()));
            return results;
        }

        Map<String, Table> details() {
            Map<String, Table> details = new LinkedHashMap<>();
            accumulators.forEach((name, accumulator) -> {
                if (!accumulator.details().isEmpty()) {
                    details.put(name, accumulator.details());
                }
            });
            return details;
        }

        /** Loss and results under the names that a run reports them by. */
        Map<String, Double> values(String prefix) {
            Map<String, Double> values = new LinkedHashMap<>();
            values.put(prefix + "loss", loss());
            results().forEach((name, value) -> values.put(prefix + name, value));
            return values;
        }
    }
}
