package org.nnj.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.Batches;
import org.nnj.api.math.ElementType;
import org.nnj.data.IdxFiles;
import org.nnj.data.ImageFolders;
import org.nnj.data.InMemory;
import org.nnj.models.Sequential;

class ExportImagesTest {

    @TempDir
    private static Path folder;

    private static Path data;
    private static Path images;
    private static LessonRun export;

    @BeforeAll
    static void exportDigits() throws IOException {
        data = SmallDigits.in(Files.createDirectory(folder.resolve("idx")), 120);
        images = folder.resolve("images");
        export = LessonRun.of("export-images", images.toString(), "--data", data.toString());
    }

    private static List<String> examples(Batches part) {
        try (BatchCursor cursor = part.open(0, 0, ElementType.FLOAT)) {
            Stream.Builder<String> examples = Stream.builder();
            while (cursor.hasNext()) {
                Batch batch = cursor.next();
                double[][] features = batch.features().toArray();
                double[][] targets = batch.targets().toArray();
                IntStream.range(0, batch.rows())
                        .mapToObj(row -> Arrays.toString(targets[row]) + Arrays.toString(features[row]))
                        .forEach(examples::add);
            }
            return examples.build().sorted().toList();
        }
    }

    @Test
    void everyImageIsAFileInTheFolderOfItsClass() throws IOException {
        assertThat(export.err()).isEmpty();
        assertThat(export.out()).isEqualTo("180 images in " + images + System.lineSeparator());
        for (int label = 0; label < 10; label++) {
            try (Stream<Path> files = Files.list(images.resolve("training/" + label))) {
                assertThat(files).hasSize(12);
            }
            try (Stream<Path> files = Files.list(images.resolve("testing/" + label))) {
                assertThat(files).hasSize(6);
            }
        }
    }

    @Test
    void theFoldersHoldWhatTheIdxFilesHold() throws IOException {
        InMemory expected = IdxFiles.in(data);
        InMemory read = ImageFolders.in(images.resolve("training"))
                .test(images.resolve("testing"))
                .open();
        assertThat(read).hasToString(expected.toString());
        assertThat(read.labels()).isEqualTo(expected.labels());
        assertThat(examples(read.train())).isEqualTo(examples(expected.train()));
        assertThat(examples(read.test())).isEqualTo(examples(expected.test()));
    }

    @Test
    void theLessonLearnsFromThemTwiceTheSameAndSaysHowLongItWaited() throws IOException {
        String[] arguments = {
            "mnist",
            "--images",
            images.toString(),
            "--cache",
            folder.resolve("cache").toString(),
            "--batch-size",
            "4",
            "--epochs",
            "6",
            "--save",
            folder.resolve("model.nnj").toString()
        };
        LessonRun first = LessonRun.of(arguments);
        LessonRun cached = LessonRun.of(arguments);
        assertThat(first.err()).isEmpty();
        assertThat(first.out())
                .contains("180 images read in ", "on 60 test images")
                .containsPattern("after the first epoch \\d+\\.\\d\\d % of the time was spent waiting for data");
        assertThat(first.figure("accuracy")).as("chance is 0.1").isGreaterThan(0.5);
        assertThat(cached.figure("cross-entropy")).isEqualTo(first.figure("cross-entropy"));
        assertThat(Sequential.load(folder.resolve("model.nnj")).labels())
                .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    }

    @Test
    void aFolderThatHoldsImagesAlreadyIsLeftAlone() {
        LessonRun again = LessonRun.of("export-images", images.toString(), "--data", data.toString());
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.complaint())
                .isEqualTo("export-images " + images + ": expected no folder 'training' yet, but was one");
    }

    @Test
    void filesOfBothKindsAreTooMany() {
        LessonRun both = LessonRun.of("mnist", "--images", images.toString(), "--data", data.toString());
        assertThat(both.complaint()).isEqualTo("mnist: expected either --data or --images, but was both");
    }
}
