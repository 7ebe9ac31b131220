package org.nnj.models.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the JSON of a header as it comes from nobody knows where: an object of one level, in it {@code __metadata__} with strings
 * and one object for each tensor with exactly {@code dtype}, {@code shape} and {@code data_offsets}. Anything else, and any name
 * that comes twice, is refused.
 */
final class HeaderReader {

    private static final String METADATA = "__metadata__";

    private final String file;
    private final Limits limits;
    private final JsonText json;
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private HeaderReader(String file, Limits limits, JsonText json) {
        this.file = file;
        this.limits = limits;
        this.json = json;
    }

    static Header read(String file, byte[] bytes, Limits limits) throws IOException {
        if (bytes.length == 0 || bytes[0] != '{') {
            throw FileError.of(file, "header", "to begin with '{'", "did not");
        }
        try {
            return new HeaderReader(file, limits, new JsonText(text(file, bytes))).header();
        } catch (JsonText.Malformed e) {
            String place = "header, character " + e.position();
            String reason = String.valueOf(e.getMessage());
            throw new IOException(file + ": " + place + ": expected JSON, but: " + FileError.quoted(reason), e);
        }
    }

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
        boolean hasMetadata = false;
        json.beginObject();
        while (json.nextName()) {
            String name = json.name();
            if (name.equals(METADATA)) {
                requireFirst(METADATA, !hasMetadata);
                hasMetadata = true;
                metadata();
            } else {
                tensor(name);
            }
        }
        if (!json.isAtEnd()) {
            throw FileError.of(file, "header", "nothing but spaces behind the object", "was more");
        }
        return Header.of(file, metadata, entries);
    }

    private void metadata() throws IOException {
        require(METADATA, JsonText.Kind.OBJECT);
        json.beginObject();
        while (json.nextName()) {
            String name = json.name();
            if (json.kind() != JsonText.Kind.STRING || metadata.containsKey(name)) { // words for the message are dear
                String where = METADATA + " " + FileError.quoted(name);
                require(where, JsonText.Kind.STRING);
                requireFirst(where, false);
            }
            metadata.put(name, json.string());
        }
    }

    private void tensor(String name) throws IOException {
        String where = "tensor " + FileError.quoted(name);
        if (entries.size() == limits.tensors()) {
            throw FileError.of(file, "header", "at most " + limits.tensors() + " tensors", "was more");
        }
        require(where, JsonText.Kind.OBJECT);
        List<DataType> types = new ArrayList<>();
        List<List<Long>> shapes = new ArrayList<>();
        List<List<Long>> offsets = new ArrayList<>();
        json.beginObject();
        while (json.nextName()) {
            switch (json.name()) {
                case "dtype" -> requireFirst(where + ".dtype", types.isEmpty() && types.add(type(where)));
                case "shape" ->
                    requireFirst(where + ".shape", shapes.isEmpty() && shapes.add(numbers(where + ".shape")));
                case "data_offsets" ->
                    requireFirst(
                            where + ".data_offsets",
                            offsets.isEmpty() && offsets.add(numbers(where + ".data_offsets")));
                default ->
                    throw FileError.of(
                            file, where, "dtype, shape and data_offsets", "was " + FileError.quoted(json.name()));
            }
        }
        if (types.isEmpty() || shapes.isEmpty() || offsets.isEmpty()) {
            throw FileError.of(file, where, "dtype, shape and data_offsets", "one of them is missing");
        }
        Entry entry = checked(where, name, types.get(0), shapes.get(0), offsets.get(0));
        requireFirst(where, entries.putIfAbsent(name, entry) == null);
    }

    private DataType type(String where) throws IOException {
        require(where + ".dtype", JsonText.Kind.STRING);
        String name = json.string();
        List<String> known = new ArrayList<>();
        for (DataType type : DataType.values()) {
            if (type.name().equals(name)) {
                return type;
            }
            known.add(type.name());
        }
        throw FileError.of(
                file, where + ".dtype", "one of " + String.join(", ", known), "was " + FileError.quoted(name));
    }

    private List<Long> numbers(String where) throws IOException {
        require(where, JsonText.Kind.ARRAY);
        List<Long> numbers = new ArrayList<>();
        json.beginArray();
        while (json.nextItem()) {
            require(where, JsonText.Kind.WHOLE);
            long number = json.whole();
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

    private void require(String where, JsonText.Kind expected) throws IOException {
        JsonText.Kind was = json.kind();
        if (was != expected) {
            throw FileError.of(file, where, expected.words(), "was " + was.words());
        }
    }

    private void requireFirst(String where, boolean isFirst) throws IOException {
        if (!isFirst) {
            throw FileError.of(file, where, "it once", "was there twice");
        }
    }
}
