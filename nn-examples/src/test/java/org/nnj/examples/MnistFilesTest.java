package org.nnj.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nnj.data.IdxFiles;

/** The images inside are the real MNIST, byte for byte. */
class MnistFilesTest {

    private static final int IMAGE_HEADER = 16;
    private static final int LABEL_HEADER = 8;

    private static byte[] uncompressed(String file) throws IOException {
        try (InputStream in = MnistFilesTest.class.getResourceAsStream("/mnist-idx/" + file + ".gz");
                InputStream bytes = new GZIPInputStream(in)) {
            return bytes.readAllBytes();
        }
    }

    /** SHA-256 of the four files as they are published, uncompressed. */
    @ParameterizedTest
    @CsvSource({
        "train-images-idx3-ubyte, ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
        "train-labels-idx1-ubyte, 65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
        "t10k-images-idx3-ubyte, 0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
        "t10k-labels-idx1-ubyte, ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"
    })
    void everyFileIsTheOneThatWasPublished(String file, String sha256) throws IOException, NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(uncompressed(file));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sha256);
    }

    /** Mean 0.1307 and standard deviation 0.3081 of pixels in [0, 1], as they are commonly quoted, times 255. */
    @Test
    void thePixelsOfTheTrainingImagesHaveTheKnownMeanAndDeviation() throws IOException {
        byte[] images = uncompressed("train-images-idx3-ubyte");
        long sum = 0;
        long squares = 0;
        for (int i = IMAGE_HEADER; i < images.length; i++) {
            int pixel = images[i] & 0xFF;
            sum += pixel;
            squares += (long) pixel * pixel;
        }
        double count = 60_000.0 * 28 * 28;
        double mean = sum / count;
        double halfOfTheLastDigit = 5e-5;
        assertThat(mean).isEqualTo(33.3184, offset(halfOfTheLastDigit));
        assertThat(Math.sqrt(squares / count - mean * mean)).isEqualTo(78.5675, offset(halfOfTheLastDigit));
    }

    @Test
    void theFirstLabelsAreTheWellKnownOnes() throws IOException {
        byte[] labels = uncompressed("train-labels-idx1-ubyte");
        assertThat(Arrays.copyOfRange(labels, LABEL_HEADER, LABEL_HEADER + 10))
                .containsExactly(5, 0, 4, 1, 9, 2, 1, 3, 1, 4);
    }

    @Test
    void theLessonReadsAllOfThem() throws IOException {
        assertThat(IdxFiles.resources(MnistFilesTest.class, "/mnist-idx"))
                .hasToString("features (28×28), 10 classes; 60000 examples to train, 0 to validate, 10000 to test");
    }
}
