package org.nnj.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.model.EpochEnd;
import org.nnj.data.InMemory;
import org.nnj.models.FileOptions.NonFinite;

class SaveAndLoadTest {

    private static final Matrix POINTS = DoubleMatrix.of(new double[][] {{0.1, -0.2}, {1.5, 0}, {-3, 40}});

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(ElementType.class)
    void aLoadedModelPredictsTheSameBits(ElementType type) throws IOException {
        Sequential model = trained(Toy.classifier().precision(type).build());
        Sequential loaded = throughFile(model);
        assertThat(loaded.predict(POINTS)).isEqualTo(model.predict(POINTS));
        assertThat(Toy.sameBits(loaded, model)).isTrue();
    }

    @Test
    void everythingThatDescribesTheModelComesBack() throws IOException {
        Sequential model = trained(
                Toy.classifier().transform("standardize").transform("min-max").build());
        Sequential loaded = throughFile(model);
        assertThat(loaded.spec()).isEqualTo(model.spec());
        assertThat(loaded.labels()).isEqualTo(model.labels()).containsExactly("0", "1");
        assertThat(loaded.dataFingerprint()).isPresent().isEqualTo(model.dataFingerprint());
        assertThat(loaded.history()).hasSize(3).map(EpochEnd::values).isEqualTo(values(model));
        assertThat(loaded.predict(POINTS)).isEqualTo(model.predict(POINTS));
    }

    @Test
    void aStreamGivesWhatAFileGives() throws IOException {
        Sequential model = trained(Toy.classifier().build());
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        model.save(stream);
        Path file = folder.resolve("model.nnj");
        model.save(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(stream.toByteArray());
        Sequential loaded = Sequential.load(new ByteArrayInputStream(stream.toByteArray()));
        assertThat(Toy.sameBits(loaded, model)).isTrue();
    }

    @Test
    void savingWhatWasLoadedGivesTheSameBytes() throws IOException {
        Sequential model = trained(Toy.classifier().transform("standardize").build());
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        model.save(first);
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        Sequential.load(new ByteArrayInputStream(first.toByteArray())).save(second);
        assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
    }

    @Test
    void aModelWhoseTransformsHaveSeenNoDataCannotBeSaved() {
        Sequential model = Toy.classifier().transform("standardize").build();
        assertThatIllegalStateException()
                .isThrownBy(() -> model.save(folder.resolve("model.nnj")))
                .withMessage("model: expected fitted transforms, but they have seen no data; call fit first");
    }

    @Test
    void aModelThatIsNotFiniteDoesNotReplaceAGoodFile() throws IOException {
        Path file = folder.resolve("model.nnj");
        Sequential model = Toy.classifier().build();
        model.save(file);
        byte[] good = Files.readAllBytes(file);
        model.parameters().get(0).value().set(1, 3, Double.NaN);
        assertThatIllegalStateException()
                .isThrownBy(() -> model.save(file))
                .withMessage("dense-1.weights: expected finite numbers, but was NaN at (3, 1);"
                        + " NonFinite.ACCEPT takes it as it is");
        assertThat(Files.readAllBytes(file)).isEqualTo(good);
    }

    @Test
    void numbersThatAreNotFiniteAreReadIfAskedFor() throws IOException {
        Path file = folder.resolve("model.nnj");
        Sequential model = Toy.classifier().build();
        model.parameters().get(1).value().set(0, 3, Double.NEGATIVE_INFINITY);
        FileOptions accepting = FileOptions.standard().with(NonFinite.ACCEPT);
        ModelFile.write(model, file, accepting);
        assertThatIOException()
                .isThrownBy(() -> Sequential.load(file))
                .withMessage("model.nnj: tensor 'dense-1.biases': expected finite numbers, but was -Infinity at (0, 3);"
                        + " NonFinite.ACCEPT takes it as it is");
        assertThat(Toy.sameBits(ModelFile.read(file, accepting), model)).isTrue();
    }

    @Test
    void nothingIsLeftBesideTheFile() throws IOException {
        Toy.classifier().build().save(folder.resolve("model.nnj"));
        Toy.classifier().seed(2).build().save(folder.resolve("model.nnj"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("model.nnj"));
        }
    }

    @Test
    void aSymbolicLinkStaysOneAndItsFileIsReplaced() throws IOException {
        Path file = Files.createFile(folder.resolve("real.nnj"));
        Path link = Files.createSymbolicLink(folder.resolve("model.nnj"), file);
        Sequential model = Toy.classifier().build();
        model.save(link);
        assertThat(link).isSymbolicLink();
        assertThat(Toy.sameBits(Sequential.load(file), model)).isTrue();
    }

    @Test
    void otherDataHasAnotherFingerprint() {
        Sequential one = Toy.classifier().build();
        Sequential same = Toy.classifier().seed(99).build();
        Sequential other = Toy.classifier().build();
        one.fit(Toy.circles(50), 0);
        same.fit(Toy.circles(50), 1);
        other.fit(Toy.circles(51), 0);
        assertThat(one.dataFingerprint()).isEqualTo(same.dataFingerprint()).isNotEqualTo(other.dataFingerprint());
    }

    @Test
    void aModelThatWasOnlySavedBeginsItsTrainingAnew() throws IOException {
        Sequential loaded = throughFile(trained(Toy.classifier().build()));
        assertThat(loaded.state().step()).isZero();
        assertThat(loaded.state().epoch()).isZero();
    }

    private static List<Map<String, Double>> values(Sequential model) {
        return model.history().stream().map(EpochEnd::values).toList();
    }

    private Sequential throughFile(Sequential model) throws IOException {
        Path file = folder.resolve("model.nnj");
        model.save(file);
        return Sequential.load(file);
    }

    private static Sequential trained(Sequential model) {
        InMemory data = Toy.circles(50);
        model.fit(data, 3);
        return model;
    }

    /** A header has a limit; the last epoch is among what is kept. */
    @Test
    void aLongHistoryIsThinnedOut() throws IOException {
        Sequential model = Toy.classifier().build();
        model.fit(Toy.circles(2), ModelMetadata.MOST_EPOCHS + 2);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.save(bytes);
        List<EpochEnd> kept = Sequential.load(new ByteArrayInputStream(bytes.toByteArray())).history();
        assertThat(kept).extracting(EpochEnd::epoch).startsWith(2, 4, 6).endsWith(ModelMetadata.MOST_EPOCHS + 2);
        assertThat(kept).hasSize(ModelMetadata.MOST_EPOCHS / 2 + 1);
    }
}
