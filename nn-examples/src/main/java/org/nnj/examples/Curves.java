package org.nnj.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nnj.api.model.BatchEnd;
import org.nnj.api.model.Callback;
import org.nnj.api.model.Directive;
import org.nnj.api.model.EpochEnd;
import org.nnj.api.model.Observer;

/**
 * Curves of training and validation over gradient steps, of several runs side by side: as a table of comma-separated values and as
 * pictures.
 */
final class Curves {

    /** Steps whose costs make one point: a single batch says little. */
    private static final int STEPS_A_POINT = 100;

    private static final String TRAINING_LOSS = "loss";
    private static final List<String> MEASURED_EACH_EPOCH =
            List.of("accuracy", "validation-loss", "validation-accuracy");

    /** One point of a curve. */
    record Point(long step, double value) {}

    private final Map<String, Map<String, List<Point>>> runs = new LinkedHashMap<>();

    /** To be given to the training of one run. */
    Callback recorder(String run) {
        Map<String, List<Point>> curves = runs.computeIfAbsent(run, name -> new LinkedHashMap<>());
        return info -> new Recorder(curves);
    }

    private static final class Recorder implements Observer {

        private final Map<String, List<Point>> curves;
        private double sum;
        private int steps;

        Recorder(Map<String, List<Point>> curves) {
            this.curves = curves;
        }

        @Override
        public Directive batchEnded(BatchEnd batch) {
            sum += batch.cost();
            steps++;
            if (steps == STEPS_A_POINT) {
                add(TRAINING_LOSS, batch.step(), sum / steps);
                sum = 0;
                steps = 0;
            }
            return Directive.proceed();
        }

        @Override
        public Directive epochEnded(EpochEnd epoch) {
            for (String quantity : MEASURED_EACH_EPOCH) {
                if (epoch.values().containsKey(quantity)) {
                    add(quantity, epoch.step(), epoch.value(quantity));
                }
            }
            return Directive.proceed();
        }

        private void add(String quantity, long step, double value) {
            curves.computeIfAbsent(quantity, name -> new ArrayList<>()).add(new Point(step, value));
        }
    }

    /** Writes {@code curves.csv} and a picture for each quantity; returns what was written. */
    List<Path> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        written.add(Files.writeString(folder.resolve("curves.csv"), csv()));
        for (String quantity : quantities()) {
            Map<String, List<Point>> lines = new LinkedHashMap<>();
            runs.forEach((run, curves) -> lines.put(run, curves.getOrDefault(quantity, List.of())));
            String picture = new LineChart(quantity + " over gradient steps", lines).svg();
            written.add(Files.writeString(folder.resolve(quantity + ".svg"), picture));
        }
        return written;
    }

    private List<String> quantities() {
        return runs.values().stream()
                .flatMap(curves -> curves.keySet().stream())
                .distinct()
                .toList();
    }

    private String csv() {
        StringBuilder text = new StringBuilder("run,quantity,step,value\n");
        runs.forEach((run, curves) -> curves.forEach((quantity, points) -> {
            for (Point point : points) {
                text.append(
                        String.format(Locale.ROOT, "\"%s\",%s,%d,%.6g\n", run, quantity, point.step(), point.value()));
            }
        }));
        return text.toString();
    }
}
