package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nnj.api.component.Components;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.data.DataSource;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Shape;

class IdxFilesTest {

    @TempDir
    Path folder;

    @BeforeEach
    void fourUsualFiles() throws IOException {
        write("train-images-idx3-ubyte.gz", IdxBytes.gzip(IdxBytes.counting(6, 3, 4)));
        write("train-labels-idx1-ubyte.gz", IdxBytes.gzip(IdxBytes.labels(0, 1, 2, 2, 1, 0)));
        write("t10k-images-idx3-ubyte", IdxBytes.counting(2, 3, 4));
        write("t10k-labels-idx1-ubyte", IdxBytes.labels(1, 0));
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private static void refuses(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IOException.class).hasMessage(message);
    }

    @Test
    void readsTheFourUsualFilesCompressedOrNot() throws IOException {
        try (DataGenerator digits = IdxFiles.in(folder).batchSize(2).seed(42)) {
            assertThat(digits.featureShape()).isEqualTo(Shape.of(3, 4));
            assertThat(digits.targetColumns()).isEqualTo(3);
            assertThat(digits.labels()).containsExactly("0", "1", "2");
            assertThat(digits.train().examples()).isEqualTo(6);
            assertThat(digits.validation().examples()).isZero();
            assertThat(digits.test().examples()).isEqualTo(2);
        }
    }

    @Test
    void pixelsAreBroughtToTheUnitIntervalAndLabelsToOneHotRows() throws IOException {
        Drawn drawn = Drawn.from(IdxFiles.in(folder).inOrder().train());

        for (int image = 0; image < 6; image++) {
            for (int pixel = 0; pixel < 12; pixel++) {
                assertThat(drawn.features().get(0)[image][pixel]).isEqualTo((12 * image + pixel) / 255.0);
            }
        }
        assertThat(drawn.targets().get(0))
                .isDeepEqualTo(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0, 0, 1}, {0, 1, 0}, {1, 0, 0}});
    }

    @Test
    void bytesMayBeLeftAsTheyAre() throws IOException {
        assertThat(Drawn.from(IdxFiles.in(folder).divideBy(1).test(), 0, 0, ElementType.FLOAT)
                        .features()
                        .get(0)[1])
                .containsExactly(12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23);
    }

    @Test
    void readsNamesWithADotToo() throws IOException {
        Files.move(folder.resolve("t10k-images-idx3-ubyte"), folder.resolve("t10k-images.idx3-ubyte"));

        assertThat(IdxFiles.in(folder).test().examples()).isEqualTo(2);
    }

    @Test
    void aFolderMayLackATestPart() throws IOException {
        Files.delete(folder.resolve("t10k-images-idx3-ubyte"));
        Files.delete(folder.resolve("t10k-labels-idx1-ubyte"));

        assertThat(IdxFiles.in(folder).split(0.5, 0.25, 0.25).test().examples()).isPositive();
    }

    @Test
    void readsFilesOfAnyName() throws IOException {
        write("a", IdxBytes.counting(3, 5));
        write("b", IdxBytes.labels(3, 0, 3));

        InMemory data = IdxFiles.of(folder.resolve("a"), folder.resolve("b"));

        assertThat(data.featureShape()).isEqualTo(Shape.of(5));
        assertThat(data.labels()).hasSize(4);
    }

    @Test
    void readsResourcesBesideAClass() throws IOException {
        InMemory data = IdxFiles.resources(IdxFilesTest.class, "idx");

        assertThat(data).hasToString("features (2×2), 2 classes; 3 examples to train, 0 to validate, 0 to test");
    }

    @Test
    void theTextFormOpensTheSameData() throws IOException {
        String text =
                "idx-files(folder=\"" + folder + "\", batch-size=2, hold-out=0.34, stratified=true, shuffled=false,"
                        + " seed=5, sparse-targets=true, divide-by=1, classes=4)";
        DataSource source = Components.shared().find(DataSource.class, text);

        DataGenerator opened = source.open();
        InMemory inCode = IdxFiles.in(folder)
                .classes(4)
                .batchSize(2)
                .stratified()
                .holdOut(0.34)
                .inOrder()
                .seed(5)
                .sparseTargets()
                .divideBy(1);

        assertThat(opened.labels()).hasSize(4);
        assertThat(opened).hasToString(inCode.toString());
        assertThat(Drawn.from(opened.train()).ids())
                .isEqualTo(Drawn.from(inCode.train()).ids());
        assertThat(Drawn.from(opened.validation()).ids())
                .isEqualTo(Drawn.from(inCode.validation()).ids());
        assertThat(Drawn.from(opened.train()).targets().get(0)).hasDimensions(2, 1);
    }

    @Test
    void theTextFormOfLittleIsThatOfTheFirstScreen() throws IOException {
        DataSource source = Components.shared()
                .find(DataSource.class, "idx-files(folder=\"" + folder + "\", batch-size=3, hold-out=0.5, seed=42)");

        assertThat(Drawn.from(source.open().train(), 3, 0, ElementType.FLOAT).ids())
                .isEqualTo(Drawn.from(
                                IdxFiles.in(folder)
                                        .batchSize(3)
                                        .holdOut(0.5)
                                        .seed(42)
                                        .train(),
                                3,
                                0,
                                ElementType.FLOAT)
                        .ids());
    }

    @Test
    void namesWhatIsMissing() throws IOException {
        refuses(
                () -> IdxFiles.in(folder.resolve("absent")),
                folder.resolve("absent") + ": expected a folder with IDX files, but there is none");
        Files.delete(folder.resolve("t10k-labels-idx1-ubyte"));
        refuses(
                () -> IdxFiles.in(folder),
                folder + ": expected a file t10k-labels-idx1-ubyte or t10k-labels-idx1-ubyte.gz, but there is none");
        Files.delete(folder.resolve("train-images-idx3-ubyte.gz"));
        refuses(
                () -> IdxFiles.in(folder),
                folder + ": expected a file train-images-idx3-ubyte or train-images-idx3-ubyte.gz, but there is none");
    }

    @Test
    void namesTheFileThatIsDamaged() throws IOException {
        byte[] whole = IdxBytes.gzip(IdxBytes.counting(6, 3, 4));
        write("train-images-idx3-ubyte.gz", IdxBytes.gzip(java.util.Arrays.copyOf(IdxBytes.counting(6, 3, 4), 60)));
        refuses(() -> IdxFiles.in(folder), "train-images-idx3-ubyte.gz: expected 6 images, but the file ends after 3");
        write("train-images-idx3-ubyte.gz", whole);
        write("t10k-labels-idx1-ubyte", new byte[0]);
        refuses(() -> IdxFiles.in(folder), "t10k-labels-idx1-ubyte: expected an IDX file, but was empty");
    }

    @Test
    void refusesLabelsThatAreNotAsManyAsImages() throws IOException {
        write("train-labels-idx1-ubyte.gz", IdxBytes.labels(0, 1, 2));

        refuses(
                () -> IdxFiles.in(folder),
                "train-labels-idx1-ubyte.gz: expected 6 labels, as many as images in train-images-idx3-ubyte.gz,"
                        + " but was 3");
    }

    @Test
    void refusesTestLabelsThatTrainingDoesNotKnow() throws IOException {
        write("t10k-labels-idx1-ubyte", IdxBytes.labels(2, 3));

        refuses(
                () -> IdxFiles.in(folder),
                "t10k-labels-idx1-ubyte, label 1: expected in [0, 3), as in train-labels-idx1-ubyte.gz, but was 3");
    }

    @Test
    void refusesTestImagesOfAnotherShape() throws IOException {
        write("t10k-images-idx3-ubyte", IdxBytes.counting(2, 4, 3));

        refuses(
                () -> IdxFiles.in(folder),
                "t10k-images-idx3-ubyte: expected images of shape (3×4), as in training, but was (4×3)");
    }

    @Test
    void refusesImagesForLabelsAndLabelsForImages() throws IOException {
        write("train-labels-idx1-ubyte.gz", IdxBytes.counting(6, 3, 4));
        refuses(() -> IdxFiles.in(folder), "train-labels-idx1-ubyte.gz: expected labels in 1 dimension, but was 6×3×4");
        write("train-labels-idx1-ubyte.gz", IdxBytes.labels(0, 1, 2, 2, 1, 0));
        write("train-images-idx3-ubyte.gz", IdxBytes.labels(0, 1, 2, 2, 1, 0));
        refuses(
                () -> IdxFiles.in(folder),
                "train-images-idx3-ubyte.gz: expected images in 2 to 4 dimensions, but was 6");
    }

    @Test
    void refusesOptionsOutsideTheirRange() {
        Path path = Path.of("mnist");
        assertThatThrownBy(() -> new IdxFiles(path, 0, 0, false, true, 0, false, 255, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("idx-files.batch-size: expected at least 1, but was 0");
        assertThatThrownBy(() -> new IdxFiles(path, 32, 1, false, true, 0, false, 255, 0))
                .hasMessage("idx-files.hold-out: expected in [0, 1), but was 1.0");
        assertThatThrownBy(() -> new IdxFiles(path, 32, 0, false, true, 0, false, 0, 0))
                .hasMessage("idx-files.divide-by: expected a finite number greater than 0, but was 0.0");
        assertThatThrownBy(() -> new IdxFiles(path, 32, 0, false, true, 0, false, 255, -1))
                .hasMessage("idx-files.classes: expected at least 0, but was -1");
    }
}
