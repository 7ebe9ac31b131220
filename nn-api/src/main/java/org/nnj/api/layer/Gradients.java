package org.nnj.api.layer;

import java.util.List;
import org.nnj.api.math.Matrix;

/**
 * One gradient matrix a parameter, by position: the same order, shape and storage as the parameters it was made for. Being
 * positional, the gradients of two workers can be added.
 *
 * <p>What was cleared is only marked as zero: the first product that is added to it replaces what is there, and whoever asks for
 * the matrix before that finds zeros.
 */
public final class Gradients {

    private final List<Gradient> all;

    private Gradients(List<Gradient> all) {
        this.all = all;
    }

    /** A matrix that may stand for zeros whatever it holds; parts share it with the whole. */
    private static final class Gradient {

        private final Matrix matrix;
        private boolean isZero;

        Gradient(Matrix zeros) {
            this.matrix = zeros;
        }

        Matrix matrix() {
            if (isZero) {
                matrix.fill(0);
                isZero = false;
            }
            return matrix;
        }
    }

    /**
     * Zero gradients for these parameters.
     *
     * @param parameters in the order that positions will have
     * @return new matrices, all zero
     */
    public static Gradients of(List<Parameter> parameters) {
        return new Gradients(parameters.stream()
                .map(p ->
                        new Gradient(p.value().like(p.value().rows(), p.value().columns())))
                .toList());
    }

    /**
     * The gradient of the parameter at a position.
     *
     * @param position index in the list of parameters
     * @return live values, in the parameter's storage orientation
     */
    public Matrix get(int position) {
        return all.get(position).matrix();
    }

    /**
     * How many there are.
     *
     * @return the number of parameters
     */
    public int count() {
        return all.size();
    }

    /**
     * A part that shares the matrices: what one layer of a network is given.
     *
     * @param from first position
     * @param count number of positions
     * @return a view; its position 0 is {@code from} here
     */
    public Gradients part(int from, int count) {
        return new Gradients(all.subList(from, from + count));
    }

    /** Sets all to zero. */
    public void clear() {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).isZero = true;
        }
    }

    /**
     * Adds {@code aᵀ·b} to the gradient at a position, as {@link Matrix#transposedMultiplyAndAdd} does.
     *
     * @param position index in the list of parameters
     * @param a {@code k × m}
     * @param b {@code k × n}
     * @throws IllegalArgumentException if the gradient is not {@code m × n}
     */
    public void addTransposedProduct(int position, Matrix a, Matrix b) {
        Gradient gradient = all.get(position);
        if (gradient.isZero) {
            a.transposedMultiply(b, gradient.matrix);
            gradient.isZero = false;
        } else {
            a.transposedMultiplyAndAdd(b, gradient.matrix);
        }
    }

    /**
     * Adds the sum of the rows of a matrix to the gradient at a position, as {@link Matrix#columnSumsAndAdd} does.
     *
     * @param position index in the list of parameters
     * @param rows as wide as the gradient, which has one row
     * @throws IllegalArgumentException if the widths differ
     */
    public void addColumnSums(int position, Matrix rows) {
        Gradient gradient = all.get(position);
        if (gradient.isZero) {
            rows.columnSums(gradient.matrix);
            gradient.isZero = false;
        } else {
            rows.columnSumsAndAdd(gradient.matrix);
        }
    }

    /**
     * Adds another worker's gradients.
     *
     * @param other of the same parameters
     */
    public void add(Gradients other) {
        for (int i = 0; i < all.size(); i++) {
            get(i).addScaled(1, other.get(i));
        }
    }

    /**
     * Multiplies all by a factor.
     *
     * @param factor any number
     */
    public void scale(double factor) {
        for (int i = 0; i < all.size(); i++) {
            get(i).scale(factor);
        }
    }

    /**
     * The Euclidean norm over all elements of all matrices.
     *
     * @return {@code √Σg²}, summed in doubles in one fixed order
     */
    public double norm() {
        double sum = 0;
        for (int i = 0; i < all.size(); i++) {
            sum += get(i).sumOfSquares();
        }
        return Math.sqrt(sum);
    }

    /**
     * Whether every element is a finite number.
     *
     * @return false if any is NaN or infinite
     */
    public boolean isFinite() {
        for (int i = 0; i < all.size(); i++) {
            if (!get(i).isFinite()) {
                return false;
            }
        }
        return true;
    }
}
