package org.nnj.api.model;

import java.time.Duration;
import java.util.Map;

/**
 * An epoch is complete.
 *
 * @param epoch counted from 1 over the model's whole life
 * @param lastEpoch the epoch that the run will end with if nothing stops it
 * @param step how many updates have been done
 * @param values what was measured, by the names of {@link RunInfo#quantities}, in that order
 * @param learningRate what the epoch's last update used
 * @param duration how long the epoch took, validation included
 */
public record EpochEnd(
        int epoch, int lastEpoch, long step, Map<String, Double> values, double learningRate, Duration duration) {

    /** Keeps the map from changing; its order is kept. */
    public EpochEnd {
        values = Ordered.copyOf(values);
    }

    /**
     * One value.
     *
     * @param quantity one of {@link RunInfo#quantities}
     * @return its value in this epoch
     * @throws IllegalArgumentException if there is none of that name
     */
    public double value(String quantity) {
        Double value = values.get(quantity);
        if (value == null) {
            throw new IllegalArgumentException("epoch value: expected one of " + String.join(", ", values.keySet())
                    + ", but was '" + quantity + "'");
        }
        return value;
    }
}
