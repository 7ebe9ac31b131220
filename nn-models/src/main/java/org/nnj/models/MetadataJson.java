package org.nnj.models;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.nnj.api.component.NumberText;
import org.nnj.models.file.JsonText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Lists and maps as one string of metadata. Reading refuses what writing would not have written. */
final class MetadataJson {

    private MetadataJson() {}

    /** {@code ["cat", "dog"]}. */
    static String strings(List<String> strings) {
        return write(json -> {
            json.writeStartArray();
            strings.forEach(json::writeString);
            json.writeEndArray();
        });
    }

    static List<String> strings(String text) {
        return read(text, new Strings());
    }

    /** A class, not a lambda, with which the machinery of lambdas would be loaded when a model is. */
    private static final class Strings implements Content<List<String>> {

        @Override
        public List<String> read(JsonText json) {
            List<String> strings = new ArrayList<>();
            require(json, JsonText.Kind.ARRAY);
            json.beginArray();
            while (json.nextItem()) {
                require(json, JsonText.Kind.STRING);
                strings.add(json.string());
            }
            return strings;
        }
    }

    /** {@code {"early-stopping(…)": {"best": "0.25"}}}: numbers as strings, for JSON has no NaN. */
    static String numbers(Map<String, Map<String, Double>> numbers) {
        return write(json -> {
            json.writeStartObject();
            numbers.forEach((name, values) -> {
                json.writeObjectPropertyStart(name);
                values.forEach((key, value) -> json.writeStringProperty(key, NumberText.of(value)));
                json.writeEndObject();
            });
            json.writeEndObject();
        });
    }

    static Map<String, Map<String, Double>> numbers(String text) {
        return read(text, json -> {
            Map<String, Map<String, Double>> numbers = new LinkedHashMap<>();
            require(json, JsonText.Kind.OBJECT);
            json.beginObject();
            while (json.nextName()) {
                String name = json.name();
                require(json, JsonText.Kind.OBJECT);
                Map<String, Double> values = new LinkedHashMap<>();
                json.beginObject();
                while (json.nextName()) {
                    require(json, JsonText.Kind.STRING);
                    values.put(json.name(), number(json.string()));
                }
                numbers.put(name, values);
            }
            return numbers;
        });
    }

    /** The number that {@link NumberText} wrote. */
    static double number(String text) {
        return switch (text) {
            case "nan" -> Double.NaN;
            case "infinity" -> Double.POSITIVE_INFINITY;
            case "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> {
                if (!text.matches("-?[0-9.]{1,400}(e-?[0-9]{1,3})?")) {
                    throw new IllegalArgumentException("expected a number, but was something else");
                }
                yield Double.parseDouble(text);
            }
        };
    }

    private static String write(Consumer<JsonGenerator> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            content.accept(json);
        }
        return text.toString();
    }

    private interface Content<T> {
        T read(JsonText json);
    }

    private static <T> T read(String text, Content<T> content) {
        JsonText json = new JsonText(text);
        try {
            T result = content.read(json);
            if (!json.isAtEnd()) {
                throw new IllegalArgumentException("expected nothing behind the value, but was more");
            }
            return result;
        } catch (JsonText.Malformed e) {
            throw new IllegalArgumentException("expected JSON, but: " + e.getMessage(), e);
        }
    }

    private static void require(JsonText json, JsonText.Kind expected) {
        JsonText.Kind was = json.kind();
        if (was != expected) {
            throw new IllegalArgumentException("expected " + expected.words() + ", but was " + was.words());
        }
    }
}
