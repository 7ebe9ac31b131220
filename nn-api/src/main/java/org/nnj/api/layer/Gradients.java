package org.nnj.api.layer;

import java.util.List;
import org.nnj.api.math.Matrix;

/**
 * One gradient matrix a parameter, by position: the same order, shape and storage as the parameters it was made for. Being
 * positional, the gradients of two workers can be added.
 */
public final class Gradients {

    private final List<Matrix> matrices;

    private Gradients(List<Matrix> matrices) {
        this.matrices = matrices;
    }

    /**
     * Zero gradients for these parameters.
     *
     * @param parameters in the order that positions will have
     * @return new matrices, all zero
     */
    public static Gradients of(List<Parameter> parameters) {
        return new Gradients(parameters.stream()
                .map(p -> p.value().like(p.value().rows(), p.value().columns()))
                .toList());
    }

    /**
     * The gradient of the parameter at a position.
     *
     * @param position index in the list of parameters
     * @return live values, in the parameter's storage orientation
     */
    public Matrix get(int position) {
        return matrices.get(position);
    }

    /**
     * How many there are.
     *
     * @return the number of parameters
     */
    public int count() {
        return matrices.size();
    }

    /**
     * A part that shares the matrices: what one layer of a network is given.
     *
     * @param from first position
     * @param count number of positions
     * @return a view; its position 0 is {@code from} here
     */
    public Gradients part(int from, int count) {
        return new Gradients(matrices.subList(from, from + count));
    }

    /** Sets all to zero. */
    public void clear() {
        for (int i = 0; i < matrices.size(); i++) {
            matrices.get(i).fill(0);
        }
    }

    /**
     * Adds another worker's gradients.
     *
     * @param other of the same parameters
     */
    public void add(Gradients other) {
        for (int i = 0; i < matrices.size(); i++) {
            matrices.get(i).addScaled(1, other.get(i));
        }
    }

    /**
     * Multiplies all by a factor.
     *
     * @param factor any number
     */
    public void scale(double factor) {
        for (int i = 0; i < matrices.size(); i++) {
            matrices.get(i).scale(factor);
        }
    }

    /**
     * The Euclidean norm over all elements of all matrices.
     *
     * @return {@code √Σg²}, summed in doubles in one fixed order
     */
    public double norm() {
        double sum = 0;
        for (int i = 0; i < matrices.size(); i++) {
            sum += matrices.get(i).sumOfSquares();
        }
        return Math.sqrt(sum);
    }

    /**
     * Whether every element is a finite number.
     *
     * @return false if any is NaN or infinite
     */
    public boolean isFinite() {
        for (int i = 0; i < matrices.size(); i++) {
            if (!matrices.get(i).isFinite()) {
                return false;
            }
        }
        return true;
    }
}
