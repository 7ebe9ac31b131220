package org.nnj.models.file;

import java.util.List;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;

/**
 * A matrix on its way into a file.
 *
 * @param name unique in the file
 * @param shape the dimensions as the file says them, last one fastest; their product is the size of the matrix
 * @param values in the order of the file, row by row
 */
public record Tensor(String name, List<Long> shape, Matrix values) {

    /** Copies the shape and checks that it holds as many numbers as the matrix. */
    public Tensor {
        shape = List.copyOf(shape);
        long size = shape.stream().reduce(1L, (a, b) -> a * b);
        if (size != values.size()) {
            throw new AssertionError(name + ": a shape " + shape + " for " + values.size() + " numbers");
        }
    }

    /**
     * A tensor of two dimensions.
     *
     * @param name unique in the file
     * @param values its rows and columns are the dimensions
     * @return the tensor
     */
    public static Tensor matrix(String name, Matrix values) {
        return new Tensor(name, List.of((long) values.rows(), (long) values.columns()), values);
    }

    /**
     * A tensor of one dimension.
     *
     * @param name unique in the file
     * @param values one row or one column
     * @return the tensor
     */
    public static Tensor vector(String name, Matrix values) {
        return new Tensor(name, List.of((long) values.size()), values);
    }

    /**
     * How its numbers are written.
     *
     * @return F32 or F64, as the matrix has them
     */
    public DataType type() {
        return values.type() == ElementType.FLOAT ? DataType.F32 : DataType.F64;
    }

    long bytes() {
        return (long) values.size() * type().bytes();
    }
}
