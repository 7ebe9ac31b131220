package org.nnj.explain.diagnosis;

import java.util.Locale;

/** What a diagnosis can find. */
public enum Symptom {
    /** Features are infinite or NaN. */
    INPUTS_NOT_FINITE,
    /** Features are far larger or far smaller than 1 when they reach the first layer. */
    INPUTS_NOT_SCALED,
    /** Targets of classes that exclude each other are not a distribution. */
    TARGETS_NOT_ONE_HOT,
    /** Targets lie where the network's output cannot come. */
    TARGETS_OUT_OF_RANGE,
    /** A loss that goes flat behind softmax where the answer is most wrong. */
    SOFTMAX_WITH_SQUARED_ERROR,
    /** Some class is far rarer than another one, or does not occur. */
    CLASS_IMBALANCE,
    /** Examples of the training part are in the test or validation part too. */
    TRAINING_TEST_OVERLAP,
    /** Neurons that compute the same thing, or answers that do not depend on the question. */
    OUTPUTS_ALIKE,
    /** Activations on the flat parts of sigmoid, tanh and the like. */
    SATURATION,
    /** Rectifiers that no example switches on. */
    DEAD_RELUS,
    /** Errors that shrink on their way down. */
    VANISHING_GRADIENTS,
    /** Errors that grow on their way down. */
    EXPLODING_GRADIENTS,
    /** Steps that overshoot. */
    LEARNING_RATE_TOO_HIGH,
    /** Steps that hardly move. */
    LEARNING_RATE_TOO_LOW;

    /**
     * The name as reports have it.
     *
     * @return such as {@code dead-relus}
     */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
