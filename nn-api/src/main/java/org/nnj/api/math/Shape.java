package org.nnj.api.math;

import java.util.Arrays;

/**
 * How one row of a matrix is to be read: its dimensions, the last one fastest. Images are channels × height × width; a grey image may be
 * height × width. A shape is immutable.
 */
public final class Shape {

    private final int[] dimensions;
    private final int size;

    private Shape(int[] dimensions, int size) {
        this.dimensions = dimensions;
        this.size = size;
    }

    /**
     * The shape with these dimensions.
     *
     * @param dimensions at least one, each 1 or more; their product fits an {@code int}
     * @return the shape
     * @throws IllegalArgumentException if there is none, one is smaller than 1, or the product is too large
     */
    public static Shape of(int... dimensions) {
        if (dimensions.length == 0) {
            throw new IllegalArgumentException("shape: expected at least one dimension, but was ()");
        }
        long size = 1;
        for (int dimension : dimensions) {
            if (dimension < 1) {
                throw new IllegalArgumentException(
                        "shape: expected dimensions of 1 or more, but was " + text(dimensions));
            }
            size *= dimension;
            if (size > Integer.MAX_VALUE) {
                throw new IllegalArgumentException(
                        "shape: expected at most " + Integer.MAX_VALUE + " values, but was " + text(dimensions));
            }
        }
        return new Shape(dimensions.clone(), (int) size);
    }

    /**
     * How many numbers a row of this shape has.
     *
     * @return the product of the dimensions
     */
    public int size() {
        return size;
    }

    /**
     * How many dimensions there are.
     *
     * @return 1 or more
     */
    public int rank() {
        return dimensions.length;
    }

    /**
     * One dimension.
     *
     * @param index counted from 0, the slowest
     * @return its length
     * @throws IndexOutOfBoundsException if there is no such dimension
     */
    public int dimension(int index) {
        return dimensions[index];
    }

    /**
     * All dimensions, the slowest first.
     *
     * @return a copy
     */
    public int[] dimensions() {
        return dimensions.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && Arrays.equals(dimensions, shape.dimensions);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(dimensions);
    }

    /** The dimensions as in {@code (28×28)} or {@code (784)}. */
    @Override
    public String toString() {
        return text(dimensions);
    }

    private static String text(int[] dimensions) {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < dimensions.length; i++) {
            text.append(i == 0 ? "" : "×").append(dimensions[i]);
        }
        return text.append(')').toString();
    }
}
