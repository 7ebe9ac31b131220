package org.nnj.models;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nnj.api.math.Matrix;

/**
 * What a run needs beside parameters and training state in order to go on where another one was: the place within the epoch, what
 * was measured there so far, what the observers know, and the remembered parameters.
 *
 * @param batches how many batches of the present epoch are done
 * @param lossSum of their examples
 * @param examples how many they had
 * @param observers the observers' numbers, under the names of their callbacks
 * @param best the remembered parameters as the layers store them; empty if none are remembered
 */
record Resumption(
        int batches, double lossSum, int examples, Map<String, Map<String, Double>> observers, List<Matrix> best) {

    /** Copies the collections. */
    Resumption {
        observers = Collections.unmodifiableMap(new LinkedHashMap<>(observers)); // keeps the order
        best = List.copyOf(best);
    }

    /** The beginning of an epoch with observers that know nothing. */
    static Resumption none() {
        return new Resumption(0, 0, 0, Map.of(), List.of());
    }
}
