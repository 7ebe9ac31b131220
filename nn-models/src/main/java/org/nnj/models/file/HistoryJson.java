package org.nnj.models.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nnj.api.model.EpochEnd;

/**
 * Histories that were written as text: an array with one object an epoch, {@code epoch}, {@code step}, {@code learning-rate},
 * {@code seconds}, then what was measured; {@code null} is NaN.
 */
public final class HistoryJson {

    private static final double NANOSECONDS = 1e9;

    private HistoryJson() {}

    /**
     * Reads a history.
     *
     * @param text the whole of it
     * @return the epochs in their order; each says of itself that it is the last
     * @throws IllegalArgumentException if the text is anything else
     */
    public static List<EpochEnd> read(String text) {
        JsonText json = new JsonText(text);
        try {
            List<EpochEnd> epochs = new ArrayList<>();
            json.beginArray();
            while (json.nextItem()) {
                epochs.add(epoch(row(json)));
            }
            if (!json.isAtEnd()) {
                throw new IllegalArgumentException("expected nothing behind the value, but was more");
            }
            return epochs;
        } catch (JsonText.Malformed e) {
            throw new IllegalArgumentException("expected an array of objects with numbers, but: " + e.getMessage(), e);
        }
    }

    private static Map<String, Double> row(JsonText json) {
        Map<String, Double> row = new LinkedHashMap<>();
        json.beginObject();
        while (json.nextName()) {
            row.put(json.name(), json.numberOrNull());
        }
        return row;
    }

    /**
     * An epoch from its numbers.
     *
     * @param row all that is written of it, by name
     * @return the same as a record, which says of itself that it is the last
     * @throws IllegalArgumentException if a number that every epoch has is not among them
     */
    public static EpochEnd epoch(Map<String, Double> row) {
        Map<String, Double> values = new LinkedHashMap<>(row);
        int epoch = (int) take(values, "epoch");
        long step = (long) take(values, "step");
        double learningRate = take(values, "learning-rate");
        Duration duration = Duration.ofNanos(Math.round(take(values, "seconds") * NANOSECONDS));
        return new EpochEnd(epoch, epoch, step, values, learningRate, duration);
    }

    private static double take(Map<String, Double> values, String name) {
        Double value = values.remove(name);
        if (value == null) {
            throw new IllegalArgumentException("expected '" + name + "' in every epoch, but there is none");
        }
        return value;
    }
}
