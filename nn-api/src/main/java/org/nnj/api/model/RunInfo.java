package org.nnj.api.model;

import java.util.Map;
import org.nnj.api.metric.Goal;

/**
 * A training run that is about to begin.
 *
 * @param firstEpoch the number of its first epoch, counted from 1 over the model's whole life
 * @param lastEpoch the number of its last epoch if nothing stops it
 * @param batches how many batches an epoch has
 * @param examples how many training examples there are
 * @param quantities what will be measured in each epoch, and which way each is better: {@code loss}, the metrics, and with
 *     validation data the same with {@code validation-} before them
 */
public record RunInfo(int firstEpoch, int lastEpoch, int batches, int examples, Map<String, Goal> quantities) {

    /** Keeps the map from changing; its order is kept. */
    public RunInfo {
        quantities = Ordered.copyOf(quantities);
    }

    /**
     * Which way a monitored quantity is better; refuses one that this run will not measure.
     *
     * @param where who asks, such as {@code early-stopping.monitor}
     * @param quantity the name
     * @return its goal
     * @throws IllegalArgumentException if it is unknown; the message names the known ones
     */
    public Goal goalOf(String where, String quantity) {
        Goal goal = quantities.get(quantity);
        if (goal == null) {
            boolean lacksValidation = quantity.startsWith("validation-")
                    && quantities.keySet().stream().noneMatch(known -> known.startsWith("validation-"));
            throw new IllegalArgumentException(where + ": expected one of " + String.join(", ", quantities.keySet())
                    + ", but was '" + quantity + "'" + (lacksValidation ? "; the data has no validation part" : ""));
        }
        return goal;
    }
}
