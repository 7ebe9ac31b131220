package org.nnj.api.model;

import java.util.List;
import java.util.Optional;

/**
 * What happened in one run.
 *
 * @param epochs the completed epochs, in order
 * @param outcome how it ended
 * @param dataFingerprint what tells the data of this run from other data: SHA-256 in 64 hexadecimal digits; empty if unknown
 */
public record History(List<EpochEnd> epochs, Outcome outcome, Optional<String> dataFingerprint) {

    /** Copies the list. */
    public History {
        epochs = List.copyOf(epochs);
    }

    /**
     * A run on data that nobody knows.
     *
     * @param epochs the completed epochs, in order
     * @param outcome how it ended
     */
    public History(List<EpochEnd> epochs, Outcome outcome) {
        this(epochs, outcome, Optional.empty());
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
