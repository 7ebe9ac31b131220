package org.nnj.api.model;

import java.util.Map;

/** One callback during one run. */
public interface Observer {

    /**
     * A batch was trained on.
     *
     * @param batch what was found
     * @return what to do; proceed by default
     */
    default Directive batchEnded(BatchEnd batch) {
        return Directive.proceed();
    }

    /**
     * An epoch, with its validation, is complete.
     *
     * @param epoch what was found
     * @return what to do; proceed by default
     */
    default Directive epochEnded(EpochEnd epoch) {
        return Directive.proceed();
    }

    /**
     * The run has ended, however it did.
     *
     * @param outcome how
     */
    default void ended(Outcome outcome) {}

    /**
     * What this observer would need in order to go on in another process.
     *
     * @return numbers by name; empty by default
     */
    default Map<String, Double> state() {
        return Map.of();
    }

    /**
     * Takes up what {@link #state} gave.
     *
     * @param state numbers by name
     */
    default void restore(Map<String, Double> state) {}
}
