package org.nnj.api.model;

import org.nnj.api.data.Batch;
import org.nnj.api.data.Batches;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.layer.Gradients;
import org.nnj.api.math.Matrix;

/**
 * A network that can be trained and asked. The methods are those of the seminar design: {@code train_step}, {@code fit}, {@code
 * predict}, {@code val_step}, {@code evaluate}.
 *
 * <p>Source: Südmersen, "Neural Networks from Scratch", section on the implementation.
 */
public interface Model extends Differentiable {

    /**
     * One step of gradient descent on one batch: forward, backward, and only then the update of all parameters.
     *
     * @param batch examples that fit the model
     * @return number and cost of the step; a step whose cost or gradient is not finite changes no parameter and says so
     */
    StepResult trainStep(Batch batch);

    /**
     * The cost of a batch without learning from it and without noise.
     *
     * @param batch examples that fit the model
     * @return the number of steps done so far, and the cost
     */
    StepResult validationStep(Batch batch);

    /**
     * Updates all parameters once with gradients that come from elsewhere, such as several workers.
     *
     * @param gradients of the cost, by position; may be clipped in place
     * @throws IllegalArgumentException if they do not fit the parameters, or are not finite; no parameter has changed then
     */
    void apply(Gradients gradients);

    /**
     * Trains for so many more epochs: {@code fit(data, 2)} and then {@code fit(data, 3)} equals {@code fit(data, 5)}.
     *
     * @param data where the examples come from
     * @param epochs how many more; at least 0
     * @param callbacks told after each batch and epoch
     * @return what happened, epoch by epoch
     */
    History fit(DataGenerator data, int epochs, Callback... callbacks);

    /**
     * The outputs for some examples. Many threads may call it at once, but not while the model is being trained.
     *
     * @param features {@code rows × inputs}; not changed
     * @return {@code rows × outputs}, a new matrix of the model's precision
     * @throws IllegalStateException if the model was trained meanwhile
     */
    Matrix predict(Matrix features);

    /**
     * Loss and metrics over a part of the data.
     *
     * @param batches for example {@code data.test()}
     * @return the figures over all its examples
     */
    Evaluation evaluate(Batches batches);

    /**
     * What training remembers beside the parameters.
     *
     * @return a live view for reading
     */
    TrainingState state();
}
