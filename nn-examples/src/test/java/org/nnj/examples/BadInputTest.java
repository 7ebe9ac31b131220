package org.nnj.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user of the command line can get wrong: each is answered with a message that names the place, and no stack trace. */
class BadInputTest {

    private static final byte[] ONE_OF_EACH = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};

    @TempDir
    private Path folder;

    private void assertRefused(String message, String... options) {
        LessonRun run = LessonRun.of(Stream.concat(Stream.of("mnist", "--data", folder.toString()), Stream.of(options))
                .toArray(String[]::new));
        assertThat(run.err()).isEqualTo(message + System.lineSeparator());
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--batch-size|0|batch size: expected at least 1, but was 0",
                "--batch-size|-3|batch size: expected at least 1, but was -3",
                "--epochs|-1|epochs: expected at least 0, but was -1",
                "--threads|0|threads: expected at least 1, but was 0",
                "--validation|1|hold-out: expected in [0, 1), but was 1.0",
                "--hidden|0:tanh|dense.units: expected at least 1, but was 0",
                "--loss|hinge|hinge targets: expected -1 or 1, but was 0 in row 0, column 0"
            })
    void anOptionOutsideItsRangeIsRefused(String option, String value, String message) throws IOException {
        SmallDigits.in(folder, 20);
        assertRefused(message, option, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--epochs|x|Invalid value for option '--epochs': 'x' is not an int",
                "--precision|half|Invalid value for option '--precision': "
                        + "expected one of [FLOAT, DOUBLE] (case-insensitive) but was 'half'",
                "--hidden|32|Invalid value for option '--hidden': "
                        + "hidden: expected layers such as 32:tanh,16:relu, but was '32' in '32'",
                "--hidden|32:tahn|unknown activation 'tahn'; did you mean 'tanh'? Known: ",
                "--loss|hindge|unknown loss 'hindge'; did you mean 'hinge'? Known: ",
                "--optimizer|adamm|unknown optimizer 'adamm'; did you mean 'adam'? Known: "
            })
    void anOptionThatCannotBeReadIsRefused(String option, String value, String beginning) {
        LessonRun run = LessonRun.of("mnist", option, value);
        assertThat(run.complaint()).startsWith(beginning);
        assertThat(run.err()).doesNotContain("Exception");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void aFolderThatDoesNotExistIsNamed() {
        Path missing = folder.resolve("missing");
        assertThat(LessonRun.of("mnist", "--data", missing.toString()).complaint())
                .isEqualTo(missing + ": expected a folder with IDX files, but there is none");
    }

    @Test
    void anEmptyFolderIsAskedForTheFirstFile() {
        assertRefused(
                folder + ": expected a file train-labels-idx1-ubyte or train-labels-idx1-ubyte.gz, but there is none");
    }

    @Test
    void aTruncatedFileIsNamedWithTheImagesThatItHas() throws IOException {
        SmallDigits.in(folder, 20);
        Path images = folder.resolve("train-images-idx3-ubyte");
        byte[] whole = Files.readAllBytes(images);
        Files.write(images, Arrays.copyOf(whole, 16 + 7 * 28 * 28 + 5));
        assertRefused("train-images-idx3-ubyte: expected 20 images, but the file ends after 7");
    }

    @Test
    void aFileThatIsNotIdxIsNamed() throws IOException {
        SmallDigits.in(folder, 20);
        Files.writeString(folder.resolve("train-images-idx3-ubyte"), "not an image");
        assertRefused("train-images-idx3-ubyte: expected an IDX file, which begins with 0x0000, but began with 0x6E6F");
    }

    @Test
    void filesWithoutImagesAreRefused() throws IOException {
        SmallDigits.writeImages(folder, "train", new byte[0], 0, 28, 28);
        SmallDigits.writeLabels(folder, "train");
        assertRefused("train-labels-idx1-ubyte, dimension 0: expected in [1, 2147483647], but was 0");
    }

    @Test
    void imagesOfAnotherSizeAreRefusedBeforeTheFirstStep() throws IOException {
        SmallDigits.writeImages(folder, "train", new byte[10 * 5 * 5], 10, 5, 5);
        SmallDigits.writeLabels(folder, "train", ONE_OF_EACH);
        assertRefused("fit features: expected examples of shape (28×28), but was (5×5)");
    }

    @Test
    void aLabelAboveTheClassesOfTheNetworkIsRefused() throws IOException {
        SmallDigits.writeImages(folder, "train", new byte[2 * 28 * 28], 2, 28, 28);
        SmallDigits.writeLabels(folder, "train", (byte) 3, (byte) 10);
        assertRefused("fit targets: expected 10 columns (categorical-crossentropy with 10 outputs), but was 11");
    }

    @Test
    void aTestLabelThatTrainingDoesNotKnowIsNamedWithItsPlace() throws IOException {
        SmallDigits.in(folder, 20);
        byte[] labels = Arrays.copyOf(ONE_OF_EACH, 10);
        labels[6] = 12;
        SmallDigits.writeLabels(folder, "t10k", labels);
        assertRefused(
                "t10k-labels-idx1-ubyte, label 6: expected in [0, 10), as in train-labels-idx1-ubyte, but was 12");
    }

    @Test
    void fewerLabelsThanImagesAreRefused() throws IOException {
        SmallDigits.in(folder, 20);
        SmallDigits.writeLabels(folder, "train", ONE_OF_EACH);
        assertRefused(
                "train-labels-idx1-ubyte: expected 20 labels, as many as images in train-images-idx3-ubyte, but was 10");
    }

    @Test
    void sparseLabelsAboveTheOutputsAreRefused() throws IOException {
        SmallDigits.writeImages(folder, "train", new byte[2 * 28 * 28], 2, 28, 28);
        SmallDigits.writeLabels(folder, "train", (byte) 3, (byte) 10);
        LessonRun run = LessonRun.of(
                "mnist", "--data", folder.toString(), "--loss", "sparse-categorical-crossentropy", "--batch-size", "2");
        assertThat(run.complaint())
                .startsWith("sparse-categorical-crossentropy targets: ")
                .contains("10");
        assertThat(run.exitCode()).isEqualTo(2);
    }
}
