package org.nnj.api.layer;

/** How a layer stores a parameter, seen from the canonical form {@code outputs × inputs} of the derivation. */
public enum Orientation {
    /** As in the derivation. */
    CANONICAL,
    /** {@code inputs × outputs}: the form that a product needs without transposing. */
    TRANSPOSED
}
