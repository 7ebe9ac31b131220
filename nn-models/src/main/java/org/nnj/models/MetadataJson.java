package org.nnj.models;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.nnj.api.component.NumberText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Lists and maps as one string of metadata. Reading refuses what writing would not have written. */
final class MetadataJson {

    private static final JsonFactory FACTORY = new JsonFactory();

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
        return read(text, json -> {
            List<String> strings = new ArrayList<>();
            require(json.nextToken(), JsonToken.START_ARRAY);
            while (json.nextToken() != JsonToken.END_ARRAY) {
                require(json.currentToken(), JsonToken.VALUE_STRING);
                strings.add(json.getString());
            }
            return strings;
        });
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
            require(json.nextToken(), JsonToken.START_OBJECT);
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                require(json.nextToken(), JsonToken.START_OBJECT);
                Map<String, Double> values = new LinkedHashMap<>();
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    require(json.nextToken(), JsonToken.VALUE_STRING);
                    values.put(json.currentName(), number(json.getString()));
                }
                numbers.put(name, values);
            }
            return numbers;
        });
    }

    /** An array of objects with numbers; {@code null} is NaN. */
    static List<Map<String, Double>> rows(String text) {
        return read(text, json -> {
            List<Map<String, Double>> rows = new ArrayList<>();
            require(json.nextToken(), JsonToken.START_ARRAY);
            while (json.nextToken() != JsonToken.END_ARRAY) {
                require(json.currentToken(), JsonToken.START_OBJECT);
                Map<String, Double> row = new LinkedHashMap<>();
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String name = json.currentName();
                    row.put(name, json.nextToken() == JsonToken.VALUE_NULL ? Double.NaN : json.getDoubleValue());
                }
                rows.add(row);
            }
            return rows;
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
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            content.accept(json);
        }
        return text.toString();
    }

    private interface Content<T> {
        T read(JsonParser json);
    }

    private static <T> T read(String text, Content<T> content) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            T result = content.read(json);
            if (json.nextToken() != null) {
                throw new IllegalArgumentException("expected nothing behind the value, but was more");
            }
            return result;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("expected JSON, but: " + e.getOriginalMessage(), e);
        }
    }

    private static void require(JsonToken was, JsonToken expected) {
        if (was != expected) {
            throw new IllegalArgumentException("expected " + expected + ", but was " + was);
        }
    }
}
