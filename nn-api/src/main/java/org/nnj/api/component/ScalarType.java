package org.nnj.api.component;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value that is one word or one string.
 *
 * @param expected what a reader should have written
 * @param sort whether it is a number, a truth value, or free text, which alone may be quoted
 * @param parse the value of a word; empty if it is malformed, an {@link ArithmeticException} if it is out of range
 * @param format the word of a value
 */
record ScalarType(String expected, Sort sort, Function<String, Optional<Object>> parse, Function<Object, String> format)
        implements ValueType {

    enum Sort {
        NUMBER,
        TRUTH,
        TEXT
    }

    private static final Map<Class<?>, ScalarType> TYPES = types();

    static Optional<ValueType> of(Class<?> type) {
        return Optional.ofNullable(TYPES.get(type));
    }

    @Override
    public boolean isNumber() {
        return sort == Sort.NUMBER;
    }

    @Override
    public String write(Object value, String where, int depth) {
        if (value instanceof Path path && path.getFileSystem() != FileSystems.getDefault()) {
            throw new IllegalArgumentException(
                    where + ": expected a path of the default file system, but was " + path.toUri());
        }
        return format.apply(value);
    }

    @Override
    public Object read(TextForm form, String where, Components components) {
        IllegalArgumentException wrong = ValueType.wrong(where, expected, form);
        try {
            return text(form).flatMap(parse).orElseThrow(() -> wrong);
        } catch (ArithmeticException beyond) {
            throw new IllegalArgumentException(wrong.getMessage() + "; " + beyond.getMessage(), beyond);
        }
    }

    private Optional<String> text(TextForm form) {
        if (form instanceof TextForm.Word word) {
            return Optional.of(word.text());
        }
        return form instanceof TextForm.Quoted quoted && sort == Sort.TEXT
                ? Optional.of(quoted.text())
                : Optional.empty();
    }

    private static Map<Class<?>, ScalarType> types() {
        ScalarType wholeInt = number("a whole number", ScalarType::parseInt, Object::toString);
        ScalarType wholeLong = number("a whole number", ScalarType::parseLong, Object::toString);
        ScalarType single = number("a number", ScalarType::parseFloat, value -> NumberText.of((float) value));
        ScalarType number = number("a number", ScalarType::parseDouble, value -> NumberText.of((double) value));
        ScalarType truth = new ScalarType("true or false", Sort.TRUTH, ScalarType::parseBoolean, Object::toString);
        Map<Class<?>, ScalarType> types = new HashMap<>();
        types.put(int.class, wholeInt);
        types.put(Integer.class, wholeInt);
        types.put(long.class, wholeLong);
        types.put(Long.class, wholeLong);
        types.put(float.class, single);
        types.put(Float.class, single);
        types.put(double.class, number);
        types.put(Double.class, number);
        types.put(boolean.class, truth);
        types.put(Boolean.class, truth);
        types.put(String.class, text("text, in double quotes unless it is one word", Optional::of));
        types.put(Path.class, text("a path", ScalarType::parsePath));
        return Map.copyOf(types);
    }

    private static ScalarType number(
            String expected, Function<String, Optional<Object>> parse, Function<Object, String> format) {
        return new ScalarType(expected, Sort.NUMBER, parse, format);
    }

    private static ScalarType text(String expected, Function<String, Optional<Object>> parse) {
        return new ScalarType(expected, Sort.TEXT, parse, value -> StringText.of(value.toString()));
    }

    private static Optional<Object> parseInt(String text) {
        return parseLong(text).map(value -> {
            long whole = (long) value;
            if (whole != (int) whole) {
                throw beyond("int");
            }
            return (int) whole;
        });
    }

    private static Optional<Object> parseLong(String text) {
        if (!NumberText.isWhole(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException tooLong) { // nothing else can be wrong with digits and a sign
            throw beyond("long");
        }
    }

    private static Optional<Object> parseDouble(String text) {
        return NumberText.parse(text).map(value -> {
            if (value.isInfinite() && !NumberText.saysInfinity(text)) {
                throw beyond("double");
            }
            return value;
        });
    }

    private static Optional<Object> parseFloat(String text) {
        return NumberText.parseFloat(text).map(value -> {
            if (value.isInfinite() && !NumberText.saysInfinity(text)) {
                throw beyond("float");
            }
            return value;
        });
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
