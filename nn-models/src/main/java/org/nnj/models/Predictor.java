package org.nnj.models;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.nnj.api.layer.Scratch;
import org.nnj.api.math.Matrix;

/** A network that never changes: what {@link Sequential#snapshot()} gives. Any number of threads may use it. */
public final class Predictor {

    private final Network network;
    private final FittedTransforms transforms;
    private final ImmutableList<String> labels;
    private final ThreadLocal<Scratch> scratch = ThreadLocal.withInitial(Scratch::new);

    Predictor(Network network, FittedTransforms transforms, List<String> labels) {
        this.network = network;
        this.transforms = transforms;
        this.labels = ImmutableList.copyOf(labels);
    }

    /**
     * The outputs for some examples.
     *
     * @param features {@code rows × inputs}; not changed
     * @return {@code rows × outputs}, a new matrix of the network's precision
     */
    public Matrix predict(Matrix features) {
        return Forecast.predict(network, transforms, features, scratch.get());
    }

    /**
     * The names of the classes.
     *
     * @return in the order of the outputs; empty if unknown
     */
    public List<String> labels() {
        return labels;
    }
}
