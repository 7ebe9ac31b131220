package org.nnj.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nnj.api.layer.Initializer;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.core.layer.Dense;

/** What a file holds for prediction alone. */
class PredictorTest {

    private static final Matrix POINTS = FloatMatrix.of(new float[][] {{0.1f, 0.2f}, {1.5f, -1}});

    @TempDir
    Path folder;

    @Test
    void aPredictorOfAFileGivesWhatTheModelGives() throws IOException {
        Sequential model = trained();
        Path file = folder.resolve("points.nnj");
        model.save(file);
        Predictor predictor = Predictor.load(file);
        assertThat(predictor.predict(POINTS)).isEqualTo(model.predict(POINTS));
        assertThat(predictor.labels()).isEqualTo(model.labels());
    }

    @Test
    void aCheckpointServesAsWell() throws IOException {
        Sequential model = trained();
        Path file = folder.resolve("checkpoint.nnj");
        ModelFile.writeCheckpoint(model, file);
        assertThat(Predictor.load(file).predict(POINTS)).isEqualTo(model.predict(POINTS));
    }

    @Test
    void lossOptimizerAndMetricsNeedNotBeKnown() throws IOException {
        Sequential model = trained();
        byte[] file = withHeader(
                saved(model),
                header -> header.replace("sgd(", "acme:lion(")
                        .replace("loss=categorical-crossentropy", "loss=acme:focal")
                        .replace("metrics=[accuracy", "metrics=[acme:kappa"));
        Predictor predictor = ModelFile.readPredictor(new ByteArrayInputStream(file), FileOptions.standard());
        assertThat(predictor.predict(POINTS)).isEqualTo(model.predict(POINTS));
        assertThatIOException()
                .isThrownBy(() -> Sequential.load(new ByteArrayInputStream(file)))
                .withMessageContaining("unknown loss 'acme:focal'");
    }

    @Test
    void initializersAndRegularizersNeedNotBeKnown() throws IOException {
        Sequential model = trained();
        byte[] file = withHeader(
                saved(model),
                header -> header.replace("weights=glorot-uniform", "weights=acme:orthogonal(gain=2)")
                        .replace("bias=zeros", "bias=acme:ones")
                        .replace("regularizer=none", "regularizer=acme:lasso"));
        Predictor predictor = ModelFile.readPredictor(new ByteArrayInputStream(file), FileOptions.standard());
        assertThat(predictor.predict(POINTS)).isEqualTo(model.predict(POINTS));
        assertThatIOException()
                .isThrownBy(() -> Sequential.load(new ByteArrayInputStream(file)))
                .withMessageContaining("unknown initializer 'acme:orthogonal'");
    }

    @Test
    void whatADenseLayerLeavesOutIsItsDefault() throws IOException {
        Sequential model = trained();
        byte[] file = withHeader(saved(model), header -> header.replace(", use-bias=true", ""));
        Predictor predictor = ModelFile.readPredictor(new ByteArrayInputStream(file), FileOptions.standard());
        assertThat(predictor.predict(POINTS)).isEqualTo(model.predict(POINTS));
    }

    @Test
    void anActivationMustBeKnown() throws IOException {
        byte[] file = withHeader(saved(trained()), header -> header.replace("activation=tanh", "activation=acme:tanh"));
        Path path = Files.write(folder.resolve("points.nnj"), file);
        assertThatIOException()
                .isThrownBy(() -> Predictor.load(path))
                .withMessageStartingWith(
                        "points.nnj: nnj.network: sequential.layers[0]: dense.activation: unknown activation"
                                + " 'acme:tanh'. Known: elu, gelu, ");
    }

    @Test
    void aFileOfAnotherSizeIsRefused() throws IOException {
        byte[] file = withHeader(saved(trained()), header -> header.replace("units=8", "units=9"));
        assertThatIOException()
                .isThrownBy(() -> ModelFile.readPredictor(new ByteArrayInputStream(file), FileOptions.standard()))
                .withMessage("stream: tensor 'dense-1.weights': expected shape (9×2), but was '(8×2)'");
    }

    @Test
    void noInitializerRunsForASnapshot() {
        AtomicInteger runs = new AtomicInteger();
        Initializer counting = new Counting(runs);
        Sequential model = Sequential.input(2)
                .layer(new Dense(3).withWeights(counting))
                .loss("mean-squared-error")
                .optimizer("sgd")
                .build();
        assertThat(runs).hasValue(1);
        model.snapshot();
        assertThat(runs).hasValue(1);
    }

    private record Counting(AtomicInteger runs) implements Initializer {

        @Override
        public void initialize(Matrix weights, int fanIn, int fanOut, RandomStream random) {
            runs.incrementAndGet();
        }
    }

    private static Sequential trained() {
        Sequential model = Toy.classifier().build();
        model.fit(Toy.circles(16), 1);
        return model;
    }

    private static byte[] saved(Sequential model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.save(bytes);
        return bytes.toByteArray();
    }

    private interface Change {
        String apply(String header);
    }

    private static byte[] withHeader(byte[] bytes, Change change) {
        int length = (int) ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
        String header = new String(bytes, Long.BYTES, length, StandardCharsets.UTF_8);
        byte[] changed = change.apply(header).getBytes(StandardCharsets.UTF_8);
        ByteBuffer result =
                ByteBuffer.allocate(bytes.length - length + changed.length).order(ByteOrder.LITTLE_ENDIAN);
        result.putLong(changed.length).put(changed).put(bytes, Long.BYTES + length, bytes.length - Long.BYTES - length);
        return result.array();
    }
}
