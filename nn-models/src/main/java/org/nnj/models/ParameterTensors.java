package org.nnj.models;

import java.io.IOException;
import java.util.List;
import org.nnj.api.layer.Orientation;
import org.nnj.api.layer.Parameter;
import org.nnj.api.layer.Role;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.models.FileOptions.NonFinite;
import org.nnj.models.file.DataType;
import org.nnj.models.file.Entry;
import org.nnj.models.file.Tensor;
import org.nnj.models.file.TensorFile;

/**
 * How parameters lie in a file: weights as {@code outputs × inputs}, biases and running statistics of one row as one dimension, as
 * PyTorch has them.
 */
final class ParameterTensors {

    private ParameterTensors() {}

    /** The parameter, or anything stored like it, as a tensor. */
    static Tensor tensor(String name, Parameter parameter, Matrix stored) {
        return new Tensor(name, shape(parameter), parameter.canonical(stored));
    }

    /** The shape of its tensor. */
    static List<Long> shape(Parameter parameter) {
        boolean turned = parameter.orientation() == Orientation.TRANSPOSED;
        long rows = turned ? parameter.value().columns() : parameter.value().rows();
        long columns = turned ? parameter.value().rows() : parameter.value().columns();
        return rows == 1 && parameter.role() != Role.WEIGHT ? List.of(columns) : List.of(rows, columns);
    }

    /** Reads what was written by {@link #tensor}, in the layer's own orientation and precision. */
    static Matrix read(TensorFile file, String name, Parameter parameter, NonFinite rule) throws IOException {
        Entry entry = file.require(name, shape(parameter));
        requireType(file, entry, parameter.value().type());
        return stored(file, entry, parameter, rule);
    }

    /** Reads a tensor of the right shape, whatever its precision. */
    static Matrix convert(TensorFile file, String name, Parameter parameter, NonFinite rule) throws IOException {
        Matrix stored = stored(file, file.require(name, shape(parameter)), parameter, rule);
        Matrix converted = stored.as(parameter.value().type());
        if (rule == NonFinite.REFUSE && !converted.isFinite()) {
            throw file.error(name, "numbers within ±" + Float.MAX_VALUE + ", the range of F32", "was one beyond it");
        }
        return converted;
    }

    private static Matrix stored(TensorFile file, Entry entry, Parameter parameter, NonFinite rule) throws IOException {
        Matrix canonical = file.matrix(entry);
        if (rule == NonFinite.REFUSE && !canonical.isFinite()) {
            throw file.error(entry.name(), "finite numbers", "was " + firstNonFinite(canonical));
        }
        return parameter.orientation() == Orientation.TRANSPOSED ? canonical.transposed() : canonical;
    }

    /** Refuses numbers of another precision, which could not be bit for bit those that were written. */
    static void requireType(TensorFile file, Entry entry, ElementType type) throws IOException {
        DataType expected = type == ElementType.FLOAT ? DataType.F32 : DataType.F64;
        if (entry.type() != expected) {
            throw file.error(entry.name(), expected.name(), "was " + entry.type());
        }
    }

    /** Where the first infinite or NaN element is, with the way out. */
    static String firstNonFinite(Matrix matrix) {
        for (int row = 0; row < matrix.rows(); row++) {
            for (int column = 0; column < matrix.columns(); column++) {
                double value = matrix.get(row, column);
                if (!Double.isFinite(value)) {
                    return value + " at (" + row + ", " + column + "); NonFinite.ACCEPT takes it as it is";
                }
            }
        }
        throw new AssertionError("all numbers are finite");
    }
}
