package org.nnj.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nnj.api.math.DoubleMatrix;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Expected values from an independent tool, read from a JSON resource beside a test: a node of the file's tree. The strings {@code
 * "NaN"}, {@code "Infinity"} and {@code "-Infinity"} are numbers. A missing name is an error that gives the path, so a test
 * cannot pass because its expected value was not there.
 */
public final class Expected {

    private final String path;
    private final Object value;

    private Expected(String path, Object value) {
        this.path = path;
        this.value = value;
    }

    /**
     * Reads a resource.
     *
     * @param test the class beside which the file lies
     * @param resource its name, such as {@code /activations.json}
     * @return the root of the tree
     */
    public static Expected load(Class<?> test, String resource) {
        try (InputStream in = test.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("expected values: no resource '" + resource + "' beside " + test);
            }
            try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
                parser.nextToken();
                return new Expected(resource, read(parser));
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("expected values: cannot read '" + resource + "'", e);
        }
    }

    private static Object read(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> readObject(parser);
            case START_ARRAY -> readArray(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> Optional.empty();
            default -> parser.getString();
        };
    }

    private static Map<String, Object> readObject(JsonParser parser) {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, read(parser));
        }
        return members;
    }

    private static List<Object> readArray(JsonParser parser) {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(parser));
        }
        return items;
    }

    /**
     * Walks down.
     *
     * @param names member names, or positions in arrays as digits
     * @return the node there
     * @throws IllegalArgumentException if there is none
     */
    public Expected at(String... names) {
        Expected node = this;
        for (String name : names) {
            node = node.child(name);
        }
        return node;
    }

    private Expected child(String name) {
        Object found = null;
        if (value instanceof Map<?, ?> members) {
            found = members.get(name);
        } else if (value instanceof List<?> items) {
            found = items.get(Integer.parseInt(name));
        }
        if (found == null) {
            throw new IllegalArgumentException("expected values: nothing at " + path + "/" + name);
        }
        return new Expected(path + "/" + name, found);
    }

    /**
     * Whether an object has a member.
     *
     * @param name the member
     * @return false also if this is no object
     */
    public boolean has(String name) {
        return value instanceof Map<?, ?> members && members.containsKey(name);
    }

    /**
     * Whether the file says {@code null} here.
     *
     * @return true for null
     */
    public boolean isAbsent() {
        return value instanceof Optional<?>;
    }

    /**
     * The names of an object's members.
     *
     * @return in the file's order
     */
    public List<String> names() {
        return ((Map<?, ?>) value).keySet().stream().map(String.class::cast).toList();
    }

    /**
     * The elements of an array.
     *
     * @return in the file's order
     */
    public List<Expected> items() {
        List<Expected> items = new ArrayList<>();
        for (Object item : (List<?>) value) {
            items.add(new Expected(path + "/" + items.size(), item));
        }
        return items;
    }

    /**
     * A number.
     *
     * @return its value
     */
    public double number() {
        if (value instanceof Double number) {
            return number;
        }
        return switch (text()) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw new IllegalArgumentException("expected values: no number at " + path + ": " + value);
        };
    }

    /**
     * A list of numbers.
     *
     * @return their values
     */
    public double[] numbers() {
        return items().stream().mapToDouble(Expected::number).toArray();
    }

    /**
     * A list of rows of numbers.
     *
     * @return a matrix in double precision
     */
    public DoubleMatrix matrix() {
        return DoubleMatrix.of(items().stream().map(Expected::numbers).toArray(double[][]::new));
    }

    /**
     * A text.
     *
     * @return its characters
     */
    public String text() {
        return (String) value;
    }

    /** The path of this node, for the messages of failing tests. */
    @Override
    public String toString() {
        return path;
    }
}
