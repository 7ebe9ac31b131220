package org.nnj.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.data.InMemory;
import org.nnj.models.Sequential;

/** A model that was saved here and is read by a process with nn-models, what that needs, and the jars of the parts that the model names. */
class SavedModelElsewhereTest {

    private static final String[] ROW = {"0.25", "-1.5"};
    private static final double[][] CORNERS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    private static final double[][] CLASSES = {{1, 0}, {0, 1}, {0, 1}, {1, 0}};

    @TempDir
    private static Path folder = Path.of("");

    private static ModularProgram program;
    private static Path file = Path.of("");
    private static List<String> bits = List.of();

    @BeforeAll
    static void save() throws IOException {
        program = ModularProgram.compiled();
        Sequential model = Sequential.input(2)
                .dense(8, "tanh")
                .dropout(0.1)
                .dense(2, "softmax")
                .loss("categorical-crossentropy")
                .optimizer("adam(learning-rate=step(initial=0.1, every=10))")
                .metrics("accuracy")
                .seed(5)
                .build();
        model.fit(InMemory.of(CORNERS, CLASSES), 20);
        file = folder.resolve("xor.nnj");
        model.save(file);
        Matrix outputs = model.predict(FloatMatrix.of(new float[][] {{0.25f, -1.5f}}));
        bits = IntStream.range(0, 2)
                .mapToObj(column -> String.valueOf(Float.floatToIntBits((float) outputs.get(0, column))))
                .toList();
    }

    @Test
    void aPredictorNeedsTheActivationsAndNoLossOptimizerMetricOrData() throws IOException, InterruptedException {
        assertThat(onClassPath("predictor", "nn-activations")).isEqualTo(bits);
        assertThat(onModulePath("predictor", "nn-activations")).isEqualTo(bits);
    }

    @Test
    void aSequentialNeedsAllThatItsTextNamesAndNoData() throws IOException, InterruptedException {
        String[] named = {"nn-activations", "nn-losses", "nn-optimizers", "nn-metrics"};
        assertThat(onClassPath("sequential", named)).isEqualTo(bits);
        assertThat(onModulePath("sequential", named)).isEqualTo(bits);
    }

    @Test
    void aMissingActivationIsNamedWithWhatIsKnownAndWhatToAdd() throws IOException, InterruptedException {
        String message =
                "xor.nnj: nnj.network: sequential.layers[0]: dense.activation: unknown activation 'tanh'. Known: linear."
                        + " The standard ones are in nn-activations (module org.nnj.activations), which is not there: add it";
        assertThat(onClassPath("predictor", "nn-losses")).containsExactly(message);
        assertThat(onModulePath("predictor", "nn-losses")).containsExactly(message);
        assertThat(onClassPath("sequential", "nn-losses")).containsExactly(message);
    }

    @Test
    void aMissingLossOptimizerOrMetricIsNamedWithWhatToAdd() throws IOException, InterruptedException {
        assertThat(onClassPath("sequential", "nn-activations"))
                .containsExactly(
                        "xor.nnj: nnj.network: sequential.loss: unknown loss 'categorical-crossentropy'; none is known."
                                + " The standard ones are in nn-losses (module org.nnj.losses), which is not there: add it");
        assertThat(onModulePath("sequential", "nn-activations", "nn-losses"))
                .containsExactly(
                        "xor.nnj: nnj.network: sequential.optimizer: unknown optimizer 'adam'; none is known."
                                + " The standard ones are in nn-optimizers (module org.nnj.optimizers), which is not there: add it");
        assertThat(onClassPath("sequential", "nn-activations", "nn-losses", "nn-optimizers"))
                .containsExactly(
                        "xor.nnj: nnj.network: sequential.metrics[0]: unknown metric 'accuracy'; none is known."
                                + " The standard ones are in nn-metrics (module org.nnj.metrics), which is not there: add it");
    }

    private static List<String> onClassPath(String kind, String... plugins) throws IOException, InterruptedException {
        return program.runOnClassPath(jars(plugins), "PredictSaved", arguments(kind));
    }

    private static List<String> onModulePath(String kind, String... plugins) throws IOException, InterruptedException {
        return program.runOnModulePath(jars(plugins), "PredictSaved", arguments(kind));
    }

    private static String[] arguments(String kind) {
        return Stream.concat(Stream.of(kind, file.toString()), Stream.of(ROW)).toArray(String[]::new);
    }

    private static List<Path> jars(String... plugins) {
        Stream<String> ours = Stream.concat(Stream.of("nn-models", "nn-core", "nn-api"), Stream.of(plugins));
        return Stream.concat(
                        ours.map(Reactor::jar), Reactor.foreignJars("guava", "failureaccess", "jackson-core").stream())
                .toList();
    }
}
