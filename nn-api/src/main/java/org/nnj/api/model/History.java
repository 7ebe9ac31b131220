package org.nnj.api.model;

import java.util.List;

/**
 * What happened in one run.
 *
 * @param epochs the completed epochs, in order
 * @param outcome how it ended
 */
public record History(List<EpochEnd> epochs, Outcome outcome) {

    /** Copies the list. */
    public History {
        epochs = List.copyOf(epochs);
    }

    /**
     * One quantity over the epochs.
     *
     * @param quantity such as {@code loss} or {@code validation-accuracy}
     * @return one value an epoch
     * @throws IllegalArgumentException if it was not measured
     */
    public double[] values(String quantity) {
        return epochs.stream().mapToDouble(epoch -> epoch.value(quantity)).toArray();
    }
}
