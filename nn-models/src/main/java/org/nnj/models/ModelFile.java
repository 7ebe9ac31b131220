package org.nnj.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.nnj.models.file.TensorFile;

/**
 * Model files with options: other limits, numbers that are not finite, checkpoints by hand. {@link Sequential#save} and {@link
 * Sequential#load} are the short forms.
 *
 * <p>A model file is safetensors: an open format of a JSON header and plain numbers, read by many programs. It is data: it names
 * components of the registry, never classes, and nothing in it is run.
 */
public final class ModelFile {

    private ModelFile() {}

    /**
     * Reads a model.
     *
     * @param file such as {@code digits.nnj}
     * @param options limits, and what to do about NaN
     * @return the model
     * @throws IOException if it cannot be read, or anything in it is not as it should be; the message names the place
     */
    public static Sequential read(Path file, FileOptions options) throws IOException {
        try (TensorFile tensors = TensorFile.open(file, options.limits())) {
            return ModelReader.read(tensors, options);
        }
    }

    /**
     * Reads a model from a stream, to its end.
     *
     * @param stream not closed
     * @param options limits, and what to do about NaN
     * @return the model
     * @throws IOException if it cannot be read, or anything in it is not as it should be; the message names the place
     */
    public static Sequential read(InputStream stream, FileOptions options) throws IOException {
        return ModelReader.read(TensorFile.read(stream, options.limits()), options);
    }

    /**
     * Reads of a model what prediction needs; see {@link Predictor#load(Path)}.
     *
     * @param file such as {@code digits.nnj}
     * @param options limits, and what to do about NaN
     * @return the network
     * @throws IOException if it cannot be read, or anything of what is read is not as it should be; the message names the place
     */
    public static Predictor readPredictor(Path file, FileOptions options) throws IOException {
        try (TensorFile tensors = TensorFile.open(file, options.limits())) {
            return ModelReader.readPredictor(tensors, options);
        }
    }

    /**
     * Reads of a model what prediction needs, from a stream, to its end.
     *
     * @param stream not closed
     * @param options limits, and what to do about NaN
     * @return the network
     * @throws IOException if it cannot be read, or anything of what is read is not as it should be; the message names the place
     */
    public static Predictor readPredictor(InputStream stream, FileOptions options) throws IOException {
        return ModelReader.readPredictor(TensorFile.read(stream, options.limits()), options);
    }

    /**
     * Writes what prediction needs.
     *
     * @param model not trained meanwhile
     * @param file replaced if it is there; its folder exists
     * @param options what to do about NaN; limits are not asked when writing
     * @throws IOException if it cannot be written; the old file is then as it was
     * @throws IllegalStateException if a parameter is infinite or NaN and that is not accepted, or the model is trained meanwhile
     */
    public static void write(Sequential model, Path file, FileOptions options) throws IOException {
        model.whileFitted(() -> ModelWriter.of(model, options.nonFinite())).writeTo(file);
    }

    /**
     * Writes what prediction needs to a stream.
     *
     * @param model not trained meanwhile
     * @param stream not closed
     * @param options what to do about NaN; limits are not asked when writing
     * @throws IOException if it cannot be written
     * @throws IllegalStateException if a parameter is infinite or NaN and that is not accepted, or the model is trained meanwhile
     */
    public static void write(Sequential model, OutputStream stream, FileOptions options) throws IOException {
        model.whileFitted(() -> ModelWriter.of(model, options.nonFinite())).writeTo(stream);
    }

    /**
     * Writes a checkpoint: what prediction needs, and besides it what training needs to go on to the last bit, in another process
     * if need be. During a {@code fit} the callback {@link org.nnj.models.callback.Checkpoint} does it.
     *
     * @param model not trained meanwhile
     * @param file replaced if it is there; its folder exists
     * @throws IOException if it cannot be written; the old file is then as it was
     * @throws IllegalStateException if a parameter is infinite or NaN, or the model is trained meanwhile
     */
    public static void writeCheckpoint(Sequential model, Path file) throws IOException {
        model.whileFitted(() -> model.checkpoint(List.of(), model.resumption())).writeTo(file);
    }
}
