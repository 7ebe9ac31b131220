package org.nnj.api.component;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A value that is one word or one string. */
enum ScalarType implements ValueType {
    INT("a whole number"),
    LONG("a whole number"),
    FLOAT("a number"),
    DOUBLE("a number"),
    BOOLEAN("true or false"),
    STRING("text, in double quotes unless it is one word"),
    PATH("a path");

    private final String expected;

    ScalarType(String expected) {
        this.expected = expected;
    }

    static Optional<ValueType> of(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return Optional.of(INT);
        }
        if (type == long.class || type == Long.class) {
            return Optional.of(LONG);
        }
        if (type == float.class || type == Float.class) {
            return Optional.of(FLOAT);
        }
        if (type == double.class || type == Double.class) {
            return Optional.of(DOUBLE);
        }
        if (type == boolean.class || type == Boolean.class) {
            return Optional.of(BOOLEAN);
        }
        if (type == String.class) {
            return Optional.of(STRING);
        }
        return type == Path.class ? Optional.of(PATH) : Optional.empty();
    }

    @Override
    public String expected() {
        return expected;
    }

    @Override
    public boolean isNumber() {
        return this != BOOLEAN && !isText();
    }

    /** Free text, which alone may be quoted. */
    private boolean isText() {
        return this == STRING || this == PATH;
    }

    @Override
    public String write(Object value, String where, int depth) {
        if (value instanceof Path path && path.getFileSystem() != FileSystems.getDefault()) {
            throw new IllegalArgumentException(
                    where + ": expected a path of the default file system, but was " + path.toUri());
        }
        return switch (this) {
            case INT, LONG, BOOLEAN -> value.toString();
            case FLOAT -> NumberText.of((float) value);
            case DOUBLE -> NumberText.of((double) value);
            case STRING, PATH -> StringText.of(value.toString());
        };
    }

    @Override
    public Object read(TextForm form, String where, ComponentReader reader) {
        try {
            if (form instanceof TextForm.Word word) {
                Optional<Object> value = parse(word.text());
                if (value.isPresent()) {
                    return value.get();
                }
            } else if (form instanceof TextForm.Quoted quoted && isText()) {
                Optional<Object> value = parse(quoted.text());
                if (value.isPresent()) {
                    return value.get();
                }
            }
        } catch (ArithmeticException beyond) {
            throw new IllegalArgumentException(
                    ValueType.wrong(where, expected, form).getMessage() + "; " + beyond.getMessage(), beyond);
        }
        throw ValueType.wrong(where, expected, form);
    }

    /** The value of a word; empty if it is malformed, an {@link ArithmeticException} if it is out of range. */
    private Optional<Object> parse(String text) {
        return switch (this) {
            case INT -> NumberText.isWhole(text) ? Optional.of(parseInt(text)) : Optional.empty();
            case LONG -> NumberText.isWhole(text) ? Optional.of(parseLong(text)) : Optional.empty();
            case FLOAT -> NumberText.isNumber(text) ? Optional.of(parseFloat(text)) : Optional.empty();
            case DOUBLE -> NumberText.isNumber(text) ? Optional.of(parseDouble(text)) : Optional.empty();
            case BOOLEAN -> parseBoolean(text);
            case STRING -> Optional.of(text);
            case PATH -> parsePath(text);
        };
    }

    private static int parseInt(String text) {
        long whole = parseLong(text);
        if (whole != (int) whole) {
            throw beyond("int");
        }
        return (int) whole;
    }

    private static long parseLong(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException tooLong) { // nothing else can be wrong with digits and a sign
            throw beyond("long");
        }
    }

    private static double parseDouble(String text) {
        double value = NumberText.parse(text).orElseThrow();
        if (Double.isInfinite(value) && !NumberText.saysInfinity(text)) {
            throw beyond("double");
        }
        return value;
    }

    private static float parseFloat(String text) {
        float value = NumberText.parseFloat(text).orElseThrow();
        if (Float.isInfinite(value) && !NumberText.saysInfinity(text)) {
            throw beyond("float");
        }
        return value;
    }

    private static Optional<Object> parseBoolean(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> parsePath(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException malformed) { // what a path may hold differs between file systems
            return Optional.empty();
        }
    }

    private static ArithmeticException beyond(String type) {
        return new ArithmeticException("beyond the range of " + type);
    }
}
