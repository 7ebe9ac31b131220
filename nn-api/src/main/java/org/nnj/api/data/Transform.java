package org.nnj.api.data;

import java.util.Map;
import org.nnj.api.math.Matrix;

/** A fitted change of features. Immutable, so that many threads may share it. */
public interface Transform {

    /**
     * Changes features in place.
     *
     * @param features {@code batch × features}, in either precision
     * @throws IllegalArgumentException if the width is not the one that it was fitted on
     */
    void apply(Matrix features);

    /**
     * What was learned, to be saved with the model.
     *
     * @return matrices by name, in double precision
     */
    Map<String, Matrix> state();
}
