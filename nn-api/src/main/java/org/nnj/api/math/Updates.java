package org.nnj.api.math;

/**
 * Steps of optimizers in one pass over raw arrays. They compute the elements {@code from ≤ i < to} and touch no other, so that threads can share a
 * parameter. Each operation is rounded in the order written, without a fused multiply-add, so that all kernels give the same bits.
 */
public interface Updates {

    /**
     * The constants of a step by moving means of the gradient and of its square.
     *
     * @param kept what the parameter is multiplied by first; less than 1 by decoupled decay
     * @param decay how much of the parameter is added to the gradient
     * @param keepMean how much of the mean is kept
     * @param takeMean how much of the gradient it takes in
     * @param keepSquare how much of the mean square is kept
     * @param takeSquare how much of the squared gradient it takes in
     * @param unbias what the root of the mean square is multiplied by
     * @param epsilon what is added to that
     * @param rate the factor of the mean in the step
     * @param lookAhead the factor of the gradient in the step; 0 but in Nesterov's form
     */
    record Moments(
            float kept,
            float decay,
            float keepMean,
            float takeMean,
            float keepSquare,
            float takeSquare,
            float unbias,
            float epsilon,
            float rate,
            float lookAhead) {}

    /**
     * Gradient descent, {@code w ← w − rate·(g + decay·w)}.
     *
     * @param rate the learning rate
     * @param decay how much of the parameter is added to the gradient
     * @param w the parameter; changed
     * @param g the gradient
     * @param from the first element
     * @param to the element to stop before
     */
    default void descend(float rate, float decay, float[] w, float[] g, int from, int to) {
        for (int i = from; i < to; i++) {
            w[i] -= rate * (g[i] + decay * w[i]);
        }
    }

    /**
     * Gradient descent with momentum, {@code d = g + decay·w}, {@code b ← momentum·b + d}, {@code w ← w − rate·b}.
     *
     * @param rate the learning rate
     * @param momentum how much of the velocity is kept
     * @param decay how much of the parameter is added to the gradient
     * @param w the parameter; changed
     * @param g the gradient
     * @param b the velocity; changed
     * @param from the first element
     * @param to the element to stop before
     */
    default void descendByMomentum(
            float rate, float momentum, float decay, float[] w, float[] g, float[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            float velocity = momentum * b[i] + (g[i] + decay * w[i]);
            b[i] = velocity;
            w[i] -= rate * velocity;
        }
    }

    /**
     * Gradient descent with Nesterov's momentum, {@code d = g + decay·w}, {@code b ← momentum·b + d}, {@code w ← w − rate·(d + momentum·b)}.
     *
     * @param rate the learning rate
     * @param momentum how much of the velocity is kept
     * @param decay how much of the parameter is added to the gradient
     * @param w the parameter; changed
     * @param g the gradient
     * @param b the velocity; changed
     * @param from the first element
     * @param to the element to stop before
     */
    default void descendByLookAhead(
            float rate, float momentum, float decay, float[] w, float[] g, float[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            float decayed = g[i] + decay * w[i];
            float velocity = momentum * b[i] + decayed;
            b[i] = velocity;
            w[i] -= rate * (decayed + momentum * velocity);
        }
    }

    /**
     * A step by the mean gradient over the root of the mean square, {@code d = g + decay·w}, {@code m ← keepMean·m + takeMean·d},
     * {@code v ← keepSquare·v + (takeSquare·d)·d}, {@code w ← kept·w − (lookAhead·d + rate·m)/(√v·unbias + epsilon)}.
     *
     * @param by the constants
     * @param w the parameter; changed
     * @param g the gradient
     * @param m the mean; changed
     * @param v the mean square; changed
     * @param from the first element
     * @param to the element to stop before
     */
    default void descendByMoments(Moments by, float[] w, float[] g, float[] m, float[] v, int from, int to) {
        MomentLoops.descend(by, w, g, m, v, from, to);
    }

    /**
     * As {@link #descendByMoments}, by the largest mean square so far: {@code largest ← max(largest, v)} stands for v in the step.
     *
     * @param by the constants
     * @param w the parameter; changed
     * @param g the gradient
     * @param m the mean; changed
     * @param v the mean square; changed
     * @param largest the largest mean square so far; changed
     * @param from the first element
     * @param to the element to stop before
     */
    default void descendByLargestMoment(
            Moments by, float[] w, float[] g, float[] m, float[] v, float[] largest, int from, int to) {
        MomentLoops.descendByLargest(by, w, g, m, v, largest, from, to);
    }

    /**
     * A step by the gradient over the root of its mean square, {@code d = g + decay·w}, {@code v ← keep·v + (take·d)·d},
     * {@code w ← w − rate·d/(√v + epsilon)}.
     *
     * @param rate the learning rate
     * @param keep how much of the mean square is kept
     * @param take how much of the squared gradient it takes in
     * @param epsilon what is added to the root
     * @param decay how much of the parameter is added to the gradient
     * @param w the parameter; changed
     * @param g the gradient
     * @param v the mean square; changed
     * @param from the first element
     * @param to the element to stop before
     */
    default void descendByMeanSquare(
            float rate,
            float keep,
            float take,
            float epsilon,
            float decay,
            float[] w,
            float[] g,
            float[] v,
            int from,
            int to) {
        for (int i = from; i < to; i++) {
            float decayed = g[i] + decay * w[i];
            float square = keep * v[i] + take * decayed * decayed;
            v[i] = square;
            w[i] -= rate * decayed / ((float) Math.sqrt(square) + epsilon);
        }
    }
}
