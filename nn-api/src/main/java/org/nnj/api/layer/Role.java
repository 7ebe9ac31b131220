package org.nnj.api.layer;

/** What a parameter is to the training loop. */
public enum Role {
    /** Learned, and regularized if so asked. */
    WEIGHT,
    /** Learned, never regularized by default. */
    BIAS,
    /** Not learned: a running statistic that its own layer changes in {@link ForwardPass#commit}. */
    STATE
}
