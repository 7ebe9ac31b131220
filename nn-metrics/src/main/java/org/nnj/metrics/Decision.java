package org.nnj.metrics;

/** How outputs become decisions. A single output column is always decided by the threshold. */
public enum Decision {
    /** An example belongs to the class of its largest output, to the first of several equal ones, and to no other. */
    ARG_MAX,
    /**
     * An example belongs to each class whose output is strictly greater than the threshold: to none, one or several.
     *
     * <p>Source: Südmersen, "Neural Networks from Scratch", equation 8.
     */
    THRESHOLD
}
