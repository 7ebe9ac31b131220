package org.nnj.api.model;

/**
 * How a training run ended.
 *
 * @param kind whether it ran to its end
 * @param message for the user to read; empty if it was completed
 */
public record Outcome(Kind kind, String message) {

    /** The ways to end. */
    public enum Kind {
        /** All epochs were trained. */
        COMPLETED,
        /** A callback asked to stop. */
        STOPPED,
        /** A loss or gradient was no longer finite; the model keeps its last finite parameters. */
        DIVERGED
    }

    /**
     * All epochs were trained.
     *
     * @return the outcome
     */
    public static Outcome completed() {
        return new Outcome(Kind.COMPLETED, "");
    }

    /**
     * A callback asked to stop.
     *
     * @param reason its reason
     * @return the outcome
     */
    public static Outcome stopped(String reason) {
        return new Outcome(Kind.STOPPED, reason);
    }

    /**
     * Numbers blew up.
     *
     * @param message where, what, and what to try
     * @return the outcome
     */
    public static Outcome diverged(String message) {
        return new Outcome(Kind.DIVERGED, message);
    }
}
