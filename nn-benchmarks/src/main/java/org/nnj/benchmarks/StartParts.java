package org.nnj.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Components;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.models.Predictor;
import org.nnj.models.file.Entry;
import org.nnj.models.file.Limits;
import org.nnj.models.file.TensorFile;

/** {@link FirstPrediction} from a file, step by step: what of the time until an answer each part takes, its classes included. */
public final class StartParts {

    /** The registry, and the services that are looked for when the first activation is asked for. */
    static final String SERVICES = "services-ms";

    /** The file: its header and all its numbers. */
    static final String FILE = "file-ms";

    /** The network: its description, its layers, and its numbers once more. */
    static final String NETWORK = "network-ms";

    /** The first call of predict. */
    static final String CALL = "call-ms";

    /** How many classes were read from jars and from the JDK's modules; those that the counting needs are among them. */
    static final String CLASSES_READ = "classes-read";

    /** How many came from an archive, the JDK's own among them. */
    static final String CLASSES_ARCHIVED = "classes-archived";

    private static final Limits LIMITS = new Limits(1 << 16, 100, 1 << 20);

    private StartParts() {}

    /**
     * Predicts once and says what it took.
     *
     * @param arguments file of the model
     * @throws IOException if it cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        long begin = System.nanoTime();
        Components.shared().find(Activation.class, "tanh");
        long found = System.nanoTime();
        read(file);
        long read = System.nanoTime();
        Predictor predictor = Predictor.load(file);
        long built = System.nanoTime();
        Matrix prediction = predictor.predict(FloatMatrix.zeros(1, Workload.INPUTS));
        long answered = System.nanoTime();
        System.out.println(FirstPrediction.READY + prediction);
        Map<String, Double> counters = counters(); // before anything else is loaded
        new Figures()
                .put(SERVICES, (found - begin) / 1e6)
                .put(FILE, (read - found) / 1e6)
                .put(NETWORK, (built - read) / 1e6)
                .put(CALL, (answered - built) / 1e6)
                .put(CLASSES_READ, counters.getOrDefault("java.cls.loadedClasses", Double.NaN))
                .put(CLASSES_ARCHIVED, counters.getOrDefault("java.cls.sharedLoadedClasses", Double.NaN))
                .print(System.out);
    }

    private static void read(Path file) throws IOException {
        try (TensorFile tensors = TensorFile.open(file, LIMITS)) {
            for (Entry entry : tensors.entries().values()) {
                tensors.matrix(entry);
            }
        }
    }

    /** The JVM's own counters that are numbers, which a tool of the JDK reads; none without that tool. */
    private static Map<String, Double> counters() throws IOException {
        Map<String, Double> counters = new HashMap<>();
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (Files.isExecutable(tool)) {
            String own = Long.toString(ProcessHandle.current().pid());
            Process reading = new ProcessBuilder(tool.toString(), own, "PerfCounter.print").start();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(reading.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("java.cls.")) {
                        int equals = line.indexOf('=');
                        counters.put(line.substring(0, equals), Double.valueOf(line.substring(equals + 1)));
                    }
                }
            }
        }
        return counters;
    }
}
