package org.nnj.core.layer;

import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;

/** What layers ask of a matrix that comes in. */
final class Requirement {

    private Requirement() {}

    /** Refuses another precision or shape, as in {@code dense input: expected shape (32×784), but was (32×28)}. */
    static void fits(String where, Matrix matrix, ElementType type, int rows, int columns) {
        if (matrix.type() != type) {
            throw new IllegalArgumentException(where + ": expected precision " + type + ", but was " + matrix.type());
        }
        matrix.requireShape(where, rows, columns);
    }

    /** Refuses a backward pass that nothing went before. */
    static void forwardCameFirst(String layer, boolean came) {
        if (!came) {
            throw new IllegalStateException(layer + " backward: expected a forward pass before it, but there was none");
        }
    }
}
