package org.nnj.models.callback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nnj.api.model.EpochEnd;
import org.nnj.models.file.HistoryJson;

/**
 * A history as a table: a line of names, and one line an epoch; RFC 4180, lines end in LF. A quantity that some epochs have and others
 * have not is an empty field in those.
 */
final class CsvHistory {

    /** What every epoch has, before what was measured. */
    private static final String FIRST_NAMES = "epoch,step,learning-rate,seconds";

    /** A field with or without quotes, and what ends it: a comma, or the end of the line. */
    private static final Pattern FIELD =
            Pattern.compile("(?:\"([^\"]*+(?:\"\"[^\"]*+)*+)\"|([^\",\\r\\n]*+))(,|\\r?\\n)");

    private static final int QUOTED = 1;
    private static final int PLAIN = 2;
    private static final int SEPARATOR = 3;

    private CsvHistory() {}

    static String write(List<EpochEnd> epochs) {
        if (epochs.isEmpty()) {
            return "";
        }
        Set<String> quantities = new LinkedHashSet<>();
        epochs.forEach(epoch -> quantities.addAll(epoch.values().keySet()));
        StringJoiner names = new StringJoiner(",", FIRST_NAMES + ",", "\n");
        quantities.forEach(name -> names.add(quoted(name)));
        StringBuilder text = new StringBuilder().append(names);
        for (EpochEnd epoch : epochs) {
            StringJoiner line = new StringJoiner(",", "", "\n");
            line.add(Integer.toString(epoch.epoch())).add(Long.toString(epoch.step()));
            line.add(Double.toString(epoch.learningRate())).add(Double.toString(HistoryFormat.seconds(epoch)));
            for (String name : quantities) {
                Double value = epoch.values().get(name);
                line.add(value == null ? "" : value.toString());
            }
            text.append(line);
        }
        return text.toString();
    }

    private static String quoted(String name) {
        return name.matches("[^,\"\\r\\n]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    static List<EpochEnd> read(String text) {
        List<EpochEnd> epochs = new ArrayList<>();
        if (text.isEmpty()) {
            return epochs;
        }
        if (!text.startsWith(FIRST_NAMES)) {
            throw new IllegalArgumentException("expected a first line that begins with '" + FIRST_NAMES + "'");
        }
        List<List<String>> lines = lines(text);
        for (int i = 1; i < lines.size(); i++) {
            epochs.add(HistoryJson.epoch(row(lines.get(0), lines.get(i), i + 1)));
        }
        return epochs;
    }

    private static Map<String, Double> row(List<String> names, List<String> fields, int number) {
        if (fields.size() != names.size()) {
            throw new IllegalArgumentException(
                    "line " + number + ": expected " + names.size() + " fields, but was " + fields.size());
        }
        Map<String, Double> row = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (!fields.get(i).isEmpty()) {
                row.put(names.get(i), number(fields.get(i), number));
            }
        }
        return row;
    }

    private static double number(String field, int line) {
        try {
            return Double.parseDouble(field);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("line " + line + ": expected a number, but was '" + field + "'", e);
        }
    }

    /** The fields of each line, without their quotes. */
    private static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        Matcher field = FIELD.matcher(text);
        while (field.lookingAt()) {
            String quoted = field.group(QUOTED);
            fields.add(quoted == null ? field.group(PLAIN) : quoted.replace("\"\"", "\""));
            if (!field.group(SEPARATOR).equals(",")) {
                lines.add(fields);
                fields = new ArrayList<>();
            }
            field.region(field.end(), text.length());
        }
        if (field.regionStart() < text.length()) {
            throw new IllegalArgumentException(
                    "line " + (lines.size() + 1) + ": expected fields with commas between them, and an end");
        }
        return lines;
    }

    /** Without a last line that has no end: whoever wrote it was interrupted. */
    static String intact(String text) {
        int end = text.lastIndexOf('\n') + 1;
        boolean isTornName = FIRST_NAMES.startsWith(text) || text.startsWith(FIRST_NAMES);
        return end > 0 || isTornName ? text.substring(0, end) : text;
    }
}
