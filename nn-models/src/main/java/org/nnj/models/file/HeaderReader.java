package org.nnj.models.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the JSON of a header as it comes from nobody knows where: an object of one level, in it {@code __metadata__} with strings
 * and one object for each tensor with exactly {@code dtype}, {@code shape} and {@code data_offsets}. Anything else, and any name
 * that comes twice, is refused.
 */
final class HeaderReader {

    private static final String METADATA = "__metadata__";

    private final String file;
    private final Limits limits;
    private final JsonParser json;
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private HeaderReader(String file, Limits limits, JsonParser json) {
        this.file = file;
        this.limits = limits;
        this.json = json;
    }

    static Header read(String file, byte[] bytes, Limits limits) throws IOException {
        if (bytes.length == 0 || bytes[0] != '{') {
            throw FileError.of(file, "header", "to begin with '{'", "did not");
        }
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text(file, bytes))) {
            return new HeaderReader(file, limits, json).header();
        } catch (JacksonException e) {
            String place = "header, character " + e.getLocation().getCharOffset();
            throw new IOException(
                    file + ": " + place + ": expected JSON, but: " + FileError.quoted(e.getOriginalMessage()), e);
        }
    }

    /** As a string, so that the parser has no encoding to guess. */
    private static String text(String file, byte[] bytes) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException(file + ": header: expected UTF-8, but: " + e.getMessage(), e);
        }
    }

    private Header header() throws IOException {
        require("header", JsonToken.START_OBJECT, json.nextToken());
        boolean hasMetadata = false;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            if (name.equals(METADATA)) {
                requireFirst(METADATA, !hasMetadata);
                hasMetadata = true;
                metadata();
            } else {
                tensor(name);
            }
        }
        if (json.nextToken() != null) {
            throw FileError.of(file, "header", "nothing but spaces behind the object", "was more");
        }
        return Header.of(file, metadata, entries);
    }

    private void metadata() throws IOException {
        require(METADATA, JsonToken.START_OBJECT, json.nextToken());
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            String where = METADATA + " " + FileError.quoted(name);
            require(where, JsonToken.VALUE_STRING, json.nextToken());
            requireFirst(where, metadata.putIfAbsent(name, json.getString()) == null);
        }
    }

    private void tensor(String name) throws IOException {
        String where = "tensor " + FileError.quoted(name);
        if (entries.size() == limits.tensors()) {
            throw FileError.of(file, "header", "at most " + limits.tensors() + " tensors", "was more");
        }
        require(where, JsonToken.START_OBJECT, json.nextToken());
        List<DataType> types = new ArrayList<>();
        List<List<Long>> shapes = new ArrayList<>();
        List<List<Long>> offsets = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            switch (key) {
                case "dtype" -> requireFirst(where + ".dtype", types.isEmpty() && types.add(type(where)));
                case "shape" ->
                    requireFirst(where + ".shape", shapes.isEmpty() && shapes.add(numbers(where + ".shape")));
                case "data_offsets" ->
                    requireFirst(
                            where + ".data_offsets",
                            offsets.isEmpty() && offsets.add(numbers(where + ".data_offsets")));
                default ->
                    throw FileError.of(file, where, "dtype, shape and data_offsets", "was " + FileError.quoted(key));
            }
        }
        if (types.isEmpty() || shapes.isEmpty() || offsets.isEmpty()) {
            throw FileError.of(file, where, "dtype, shape and data_offsets", "one of them is missing");
        }
        Entry entry = checked(where, name, types.get(0), shapes.get(0), offsets.get(0));
        requireFirst(where, entries.putIfAbsent(name, entry) == null);
    }

    private DataType type(String where) throws IOException {
        require(where + ".dtype", JsonToken.VALUE_STRING, json.nextToken());
        String name = json.getString();
        return Arrays.stream(DataType.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> FileError.of(
                        file,
                        where + ".dtype",
                        "one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(DataType.values())
                                                .map(DataType::name)
                                                .toList()),
                        "was " + FileError.quoted(name)));
    }

    private List<Long> numbers(String where) throws IOException {
        require(where, JsonToken.START_ARRAY, json.nextToken());
        List<Long> numbers = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            require(where, JsonToken.VALUE_NUMBER_INT, json.currentToken());
            long number = json.getLongValue();
            if (number < 0) {
                throw FileError.of(file, where, "numbers of at least 0", "was " + number);
            }
            numbers.add(number);
        }
        return numbers;
    }

    private Entry checked(String where, String name, DataType type, List<Long> shape, List<Long> offsets)
            throws IOException {
        if (offsets.size() != 2 || offsets.get(0) > offsets.get(1) || offsets.get(1) > limits.dataBytes()) {
            throw FileError.of(
                    file,
                    where + ".data_offsets",
                    "begin and end, at most " + limits.dataBytes(),
                    "was " + FileError.quoted(offsets.toString()));
        }
        long span = offsets.get(1) - offsets.get(0);
        long bytes = type.bytes();
        for (long dimension : shape) {
            // an overflow needs a product beyond every limit on the way
            bytes = dimension != 0 && bytes > Long.MAX_VALUE / dimension ? Long.MAX_VALUE : bytes * dimension;
        }
        if (bytes != span) {
            throw FileError.of(
                    file,
                    where + ".data_offsets",
                    "a span of " + bytes + " bytes for the shape " + FileError.quoted(Entry.shapeText(shape)) + " of "
                            + type,
                    "was " + span);
        }
        return new Entry(name, type, shape, offsets.get(0), offsets.get(1));
    }

    private void require(String where, JsonToken expected, JsonToken was) throws IOException {
        if (was != expected) {
            throw FileError.of(file, where, words(expected), "was " + (was == null ? "the end" : words(was)));
        }
    }

    private static String words(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT -> "a whole number";
            case VALUE_NUMBER_FLOAT -> "a number with a fraction";
            case VALUE_TRUE, VALUE_FALSE -> "a truth value";
            case VALUE_NULL -> "null";
            default -> "something else";
        };
    }

    private void requireFirst(String where, boolean isFirst) throws IOException {
        if (!isFirst) {
            throw FileError.of(file, where, "it once", "was there twice");
        }
    }
}
