package org.nnj.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file with a line for every run, so that a long comparison can be made in several sittings: what earlier ones measured counts too.
 *
 * @param file made when the first line is written
 */
record Logbook(Path file) {

    private static final String BETWEEN = "\t";

    /** Adds the runs that stand in the file for a row of a table. */
    void recall(String workload, Entry entry) throws IOException {
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith(key(workload, entry))) {
                    entry.add(parse(line.substring(key(workload, entry).length())));
                }
            }
        }
    }

    void write(String workload, Entry entry, Entry.Run run) throws IOException {
        StringBuilder line = new StringBuilder(key(workload, entry));
        line.append(run.peak()).append(BETWEEN).append(run.result().secondsToReady());
        run.result()
                .figures()
                .forEach((name, value) ->
                        line.append(BETWEEN).append(name).append('=').append(value));
        Files.write(file, List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String key(String workload, Entry entry) {
        return String.join(BETWEEN, workload, entry.name(), Integer.toString(entry.threads()), "");
    }

    private static Entry.Run parse(String cells) {
        String[] values = cells.split(BETWEEN);
        Map<String, String> figures = new HashMap<>();
        for (int i = 2; i < values.length; i++) {
            String[] figure = values[i].split("=", 2);
            figures.put(figure[0], figure[1]);
        }
        Program.Result result = new Program.Result(figures, Double.parseDouble(values[1]), Optional.empty());
        return new Entry.Run(result, Double.parseDouble(values[0]));
    }
}
