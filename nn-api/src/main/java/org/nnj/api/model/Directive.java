package org.nnj.api.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.nnj.api.component.Check;

/**
 * What an observer asks of the training loop. Directives of several observers are merged: the parameters are remembered if any
 * asks for it, factors multiply, all checkpoints are written, any stop stops (the first reason is kept).
 */
public final class Directive {

    private static final Directive PROCEED = new Directive(false, List.of(), 1, Optional.empty());

    private final boolean remembers;
    private final List<Path> checkpoints;
    private final double learningRateFactor;
    private final Optional<String> stopReason;

    private Directive(
            boolean remembers, List<Path> checkpoints, double learningRateFactor, Optional<String> stopReason) {
        this.remembers = remembers;
        this.checkpoints = checkpoints;
        this.learningRateFactor = learningRateFactor;
        this.stopReason = stopReason;
    }

    /**
     * Go on as before.
     *
     * @return a directive that asks for nothing
     */
    public static Directive proceed() {
        return PROCEED;
    }

    /**
     * Remember the parameters as they are now: when the run ends, the model gets the ones remembered last.
     *
     * @return this, and remember
     */
    public Directive remember() {
        return new Directive(true, checkpoints, learningRateFactor, stopReason);
    }

    /**
     * Write a checkpoint, from which another process can go on. It is written when all observers have been asked and their other
     * wishes are fulfilled, so that it holds what was remembered and the learning rate that comes next.
     *
     * @param file the place; its folder exists; replaced if it is there
     * @return this, and write
     */
    public Directive checkpoint(Path file) {
        Objects.requireNonNull(file, "file");
        List<Path> files =
                Stream.concat(checkpoints.stream(), Stream.of(file)).distinct().toList();
        return new Directive(remembers, files, learningRateFactor, stopReason);
    }

    /**
     * Multiply the learning rate from the next step on.
     *
     * @param factor greater than 0
     * @return this, and scale
     */
    public Directive scaleLearningRate(double factor) {
        Check.positive("directive.factor", factor);
        return new Directive(remembers, checkpoints, learningRateFactor * factor, stopReason);
    }

    /**
     * End the run after this batch or epoch.
     *
     * @param reason for the user to read
     * @return this, and stop
     */
    public Directive stop(String reason) {
        Objects.requireNonNull(reason, "reason");
        return new Directive(remembers, checkpoints, learningRateFactor, Optional.of(stopReason.orElse(reason)));
    }

    /**
     * Joins the wishes of two observers.
     *
     * @param other the second one
     * @return what both ask for
     */
    public Directive and(Directive other) {
        if (this == PROCEED) {
            return other;
        }
        return new Directive(
                remembers || other.remembers,
                Stream.concat(checkpoints.stream(), other.checkpoints.stream())
                        .distinct()
                        .toList(),
                learningRateFactor * other.learningRateFactor,
                stopReason.or(other::stopReason));
    }

    /**
     * Whether to remember the parameters.
     *
     * @return true if asked for
     */
    public boolean remembers() {
        return remembers;
    }

    /**
     * Where to write checkpoints.
     *
     * @return different files, in the order asked for; empty if none was asked for
     */
    public List<Path> checkpoints() {
        return checkpoints;
    }

    /**
     * The factor on the learning rate.
     *
     * @return 1 if nothing was asked for
     */
    public double learningRateFactor() {
        return learningRateFactor;
    }

    /**
     * Why to stop.
     *
     * @return the reason; empty to go on
     */
    public Optional<String> stopReason() {
        return stopReason;
    }
}
