package org.nnj.models.file;

import java.util.List;
import java.util.StringJoiner;

/**
 * What the header says of one tensor, once it has been checked.
 *
 * @param name unique in the file
 * @param type how its numbers are written
 * @param shape the dimensions, last one fastest; empty for a single number
 * @param begin where its first byte is, counted from the first byte behind the header
 * @param end behind its last byte
 */
public record Entry(String name, DataType type, List<Long> shape, long begin, long end) {

    /** Copies the shape. */
    public Entry {
        shape = List.copyOf(shape);
    }

    /**
     * The shape as messages have it.
     *
     * @return {@code (32×784)}
     */
    public String shapeText() {
        return shapeText(shape);
    }

    /**
     * A shape as messages have it.
     *
     * @param shape the dimensions
     * @return {@code (32×784)}
     */
    public static String shapeText(List<Long> shape) {
        StringJoiner text = new StringJoiner("×", "(", ")");
        for (long dimension : shape) {
            text.add(Long.toString(dimension));
        }
        return text.toString();
    }
}
