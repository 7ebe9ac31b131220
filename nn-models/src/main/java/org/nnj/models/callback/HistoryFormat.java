package org.nnj.models.callback;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nnj.api.model.EpochEnd;
import org.nnj.models.file.HistoryJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The history of a run as text: epoch, step, learning rate, seconds, then what was measured. */
public enum HistoryFormat {
    /** One line an epoch beneath a line of names; RFC 4180, lines end in LF. What an epoch has not is an empty field. */
    CSV {
        @Override
        public String write(List<EpochEnd> epochs) {
            return CsvHistory.write(epochs);
        }

        @Override
        List<EpochEnd> read(String text) {
            return CsvHistory.read(CsvHistory.intact(text));
        }
    },
    /** An array with one object an epoch; a value that is not finite is {@code null}, for JSON has no NaN. */
    JSON {
        @Override
        public String write(List<EpochEnd> epochs) {
            StringWriter text = new StringWriter();
            try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
                json.writeStartArray();
                for (EpochEnd epoch : epochs) {
                    json.writeStartObject();
                    json.writeNumberProperty("epoch", epoch.epoch());
                    json.writeNumberProperty("step", epoch.step());
                    writeValue(json, "learning-rate", epoch.learningRate());
                    writeValue(json, "seconds", seconds(epoch));
                    for (Map.Entry<String, Double> value : epoch.values().entrySet()) {
                        writeValue(json, value.getKey(), value.getValue());
                    }
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            return text + "\n";
        }

        @Override
        List<EpochEnd> read(String text) {
            return HistoryJson.read(intact(text.strip()));
        }

        /** With an end behind the last whole object: whoever wrote it was interrupted. */
        private String intact(String text) {
            int end = text.lastIndexOf('}') + 1;
            boolean isTorn = text.isEmpty() || (text.startsWith("[") && !text.endsWith("]"));
            return !isTorn ? text : end > 0 ? text.substring(0, end) + "]" : "[]";
        }
    };

    /**
     * Writes the epochs.
     *
     * @param epochs in order
     * @return the text of the file
     */
    public abstract String write(List<EpochEnd> epochs);

    /**
     * Reads what was written, also if its end is missing.
     *
     * @param text the text of the file
     * @return the epochs that are whole; each says of itself that it is the last
     * @throws IllegalArgumentException if it is no such text
     */
    abstract List<EpochEnd> read(String text);

    static Optional<HistoryFormat> of(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".csv") ? Optional.of(CSV) : name.endsWith(".json") ? Optional.of(JSON) : Optional.empty();
    }

    static double seconds(EpochEnd epoch) {
        return epoch.duration().toNanos() / 1e9;
    }

    private static void writeValue(JsonGenerator json, String name, double value) {
        json.writeName(name);
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }
}
