package org.nnj.api.metric;

/** Which way a quantity is better. */
public enum Goal {
    /** Larger is better, as for an accuracy. */
    MAXIMIZE,
    /** Smaller is better, as for a loss. */
    MINIMIZE;

    /**
     * Whether one value is better than another by more than a margin. NaN is never better; anything is better than NaN.
     *
     * @param candidate the new value
     * @param reference the value to beat
     * @param margin by how much at least; 0 or more
     * @return true if the candidate is better
     */
    public boolean isBetter(double candidate, double reference, double margin) {
        if (Double.isNaN(candidate)) {
            return false;
        }
        if (Double.isNaN(reference)) {
            return true;
        }
        return this == MAXIMIZE ? candidate > reference + margin : candidate < reference - margin;
    }
}
