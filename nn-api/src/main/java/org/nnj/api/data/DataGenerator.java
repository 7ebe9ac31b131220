package org.nnj.api.data;

import java.util.List;
import java.util.Optional;
import org.nnj.api.math.Shape;

/**
 * A source of examples in three parts. All generators are interchangeable.
 *
 * <p>Source: Südmersen, "Neural Networks from Scratch", section on the implementation ({@code train}, {@code val}, {@code test}).
 */
public interface DataGenerator extends AutoCloseable {

    /**
     * The shape of one example's features.
     *
     * @return the shape; its size is the width of a batch's features
     */
    Shape featureShape();

    /**
     * The width of a batch's targets.
     *
     * @return at least 1
     */
    int targetColumns();

    /**
     * The names of the classes in the order of their indices.
     *
     * @return the names; empty for a regression
     */
    List<String> labels();

    /**
     * How the fields of a row become features, if they were no numbers to begin with: categories, what stands for a missing value,
     * which column stands where. A model keeps it beside the labels and saves it, so that next year's rows are encoded as today's.
     *
     * @return the text form of a component, such as {@code csv-encoding(…)}; empty if features are what they are
     */
    default Optional<String> rowEncoding() {
        return Optional.empty();
    }

    /**
     * The examples to learn from.
     *
     * @return the training part
     */
    Batches train();

    /**
     * The examples to judge by while training.
     *
     * @return the validation part; may have no examples
     */
    Batches validation();

    /**
     * The examples to judge by at the end.
     *
     * @return the test part; may have no examples
     */
    Batches test();

    /** Releases what the generator holds; nothing by default. */
    @Override
    default void close() {}
}
