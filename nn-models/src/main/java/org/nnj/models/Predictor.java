package org.nnj.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nnj.api.layer.Scratch;
import org.nnj.api.math.Matrix;

/**
 * A network that never changes: what {@link Sequential#snapshot()} gives, or what a file holds. Any number of threads may use it.
 *
 * <pre>{@code
 * Predictor digits = Predictor.load(Path.of("digits.nnj"));
 * Matrix probabilities = digits.predict(image);
 * }</pre>
 */
public final class Predictor {

    private final Network network;
    private final FittedTransforms transforms;
    private final List<String> labels;
    private final Optional<String> rowEncoding;
    private final ThreadLocal<Scratch> scratch = ThreadLocal.withInitial(new NewScratch());

    Predictor(Network network, FittedTransforms transforms, List<String> labels, Optional<String> rowEncoding) {
        this.network = network;
        this.transforms = transforms;
        this.labels = List.copyOf(labels);
        this.rowEncoding = rowEncoding;
    }

    /**
     * Reads of a model file what prediction needs, and nothing else: the loss, the optimizer and the metrics that the file names, and
     * the initializers and regularizers of its dense layers, need not be there, and a checkpoint's state is passed over. Quicker than
     * {@link Sequential#load(Path)}.
     *
     * @param file such as {@code digits.nnj}
     * @return the network
     * @throws IOException if it cannot be read, or anything of what is read is not as it should be; the message names the place
     */
    public static Predictor load(Path file) throws IOException {
        return ModelFile.readPredictor(file, FileOptions.standard());
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

    /**
     * How the fields of a row become features; see {@link Sequential#rowEncoding()}.
     *
     * @return a text form; empty if the training data were numbers to begin with
     */
    public Optional<String> rowEncoding() {
        return rowEncoding;
    }
}
