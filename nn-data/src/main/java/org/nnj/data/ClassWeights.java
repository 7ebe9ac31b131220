package org.nnj.data;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Doubles;
import java.util.List;
import org.nnj.api.component.Check;

/**
 * How much an example of each class counts in training.
 *
 * @param balanced whether each class is to count as much as any other
 * @param given the weight of each class; empty if none was given
 */
record ClassWeights(boolean balanced, List<Double> given) {

    static final ClassWeights NONE = new ClassWeights(false, ImmutableList.of());

    static final ClassWeights BALANCED = new ClassWeights(true, ImmutableList.of());

    static ClassWeights of(double... weights) {
        for (int c = 0; c < weights.length; c++) {
            Check.notNegative("weight of class " + c, weights[c]);
        }
        return new ClassWeights(false, ImmutableList.copyOf(Doubles.asList(weights)));
    }

    boolean isNone() {
        return !balanced && given.isEmpty();
    }

    /** Refuses what cannot be weighted by class. */
    void check(Examples examples) {
        if (isNone()) {
            return;
        }
        int classes = examples.requireClasses("class weights").classCount();
        Check.that(
                examples.weights().isEmpty(),
                "class weights",
                "examples without weights of their own",
                examples.count() + " with");
        Check.that(balanced || given.size() == classes, "class weights", classes + ", one a class", given.size());
    }

    /**
     * The examples with the weight of their class each. Balanced, an example of class c counts {@code N/(K·n_c)}, with N
     * training examples, n_c of them in class c, and K classes that have any: together they count N, as without weights.
     *
     * @param training the indices of the training part
     */
    Examples applyTo(Examples examples, int[] training) {
        if (isNone()) {
            return examples;
        }
        ClassRows classes = examples.requireClasses("class weights");
        double[] ofClass = balanced ? balancing(classes, training) : Doubles.toArray(given);
        double[] weights = new double[examples.count()];
        for (int row = 0; row < weights.length; row++) {
            weights[row] = ofClass[classes.classOf(row)];
        }
        return examples.weighted(weights);
    }

    private static double[] balancing(ClassRows classes, int[] training) {
        int[] counts = new int[classes.classCount()];
        for (int row : training) {
            counts[classes.classOf(row)]++;
        }
        int present = 0;
        for (int count : counts) {
            present += count > 0 ? 1 : 0;
        }
        double[] weights = new double[counts.length];
        for (int c = 0; c < counts.length; c++) {
            weights[c] = counts[c] == 0 ? 0 : (double) training.length / ((double) present * counts[c]);
        }
        return weights;
    }
}
