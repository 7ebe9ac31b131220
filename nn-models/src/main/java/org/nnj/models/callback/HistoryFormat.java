package org.nnj.models.callback;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.nnj.api.model.EpochEnd;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The history of a run as text: epoch, step, learning rate, seconds, then what was measured. */
public enum HistoryFormat {
    /** One line an epoch beneath a line of names; RFC 4180, lines end in LF. */
    CSV {
        @Override
        public String write(List<EpochEnd> epochs) {
            StringBuilder text = new StringBuilder();
            if (!epochs.isEmpty()) {
                StringJoiner names = new StringJoiner(",", "epoch,step,learning-rate,seconds,", "\n");
                epochs.get(0).values().keySet().forEach(name -> names.add(quoted(name)));
                text.append(names);
            }
            for (EpochEnd epoch : epochs) {
                StringJoiner line = new StringJoiner(",", "", "\n");
                line.add(Integer.toString(epoch.epoch())).add(Long.toString(epoch.step()));
                line.add(Double.toString(epoch.learningRate())).add(Double.toString(seconds(epoch)));
                epoch.values().values().forEach(value -> line.add(Double.toString(value)));
                text.append(line);
            }
            return text.toString();
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
    };

    /**
     * Writes the epochs.
     *
     * @param epochs in order
     * @return the text of the file
     */
    public abstract String write(List<EpochEnd> epochs);

    static Optional<HistoryFormat> of(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".csv") ? Optional.of(CSV) : name.endsWith(".json") ? Optional.of(JSON) : Optional.empty();
    }

    private static double seconds(EpochEnd epoch) {
        return epoch.duration().toNanos() / 1e9;
    }

    private static String quoted(String name) {
        return name.matches("[^,\"\\r\\n]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
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
