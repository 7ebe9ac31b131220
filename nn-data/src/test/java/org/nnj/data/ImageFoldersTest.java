package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Shape;
import org.nnj.data.image.Drawing;

class ImageFoldersTest {

    @TempDir
    private Path folder;

    private Path root;

    @BeforeEach
    void setRoot() {
        root = folder.resolve("training");
    }

    @Test
    void classesAreTheFoldersInNaturalOrder() throws IOException {
        ImageTree.in(root, 1, "10", "2", "1", "a");
        assertThat(ImageFolders.in(root).open().labels()).containsExactly("1", "2", "10", "a");
    }

    @Test
    void pixelsAreTheBytesDividedBy255AndTargetsAreOneHot() throws IOException {
        ImageTree.in(root, 2, "cat", "dog");
        InMemory images = ImageFolders.in(root).inOrder().open();
        List<List<double[]>> examples = ImageTree.examples(images.train(), 0);
        assertThat(examples).hasSize(4);
        for (int i = 0; i < 4; i++) {
            String name = i < 2 ? "cat" : "dog";
            assertThat(examples.get(i).get(0)).containsExactly(ImageTree.features(ImageTree.image(name, i % 2)));
            assertThat(examples.get(i).get(1)).containsExactly(i < 2 ? 1 : 0, i < 2 ? 0 : 1);
        }
    }

    @Test
    void greyHasHeightAndWidthAndColourThreePlanes() throws IOException {
        ImageTree.in(root, 1, "a");
        assertThat(ImageFolders.in(root).open().featureShape()).isEqualTo(Shape.of(3, 4));
        assertThat(ImageFolders.in(root).rgb().open().featureShape()).isEqualTo(Shape.of(3, 3, 4));
        assertThat(ImageFolders.in(root).size(5, 6).open().featureShape()).isEqualTo(Shape.of(5, 6));
        assertThat(ImageFolders.in(root).rgb().size(5, 6).open().featureShape()).isEqualTo(Shape.of(3, 5, 6));
    }

    @Test
    void partsComeFromRootsOfTheirOwn() throws IOException {
        ImageTree.in(root, 3, "a", "b", "c");
        Path validation = ImageTree.in(folder.resolve("validation"), 2, "a", "b");
        Path test = ImageTree.in(folder.resolve("testing"), 1, "c");
        InMemory images =
                ImageFolders.in(root).validation(validation).test(test).open();
        assertThat(images).hasToString("features (3×4), 3 classes; 9 examples to train, 4 to validate, 1 to test");
        assertThat(ImageTree.examples(images.test(), 0).get(0).get(1)).containsExactly(0, 0, 1);
    }

    @Test
    void sharesDivideOneRoot() throws IOException {
        ImageTree.in(root, 10, "a", "b");
        InMemory images =
                ImageFolders.in(root).split(0.6, 0.3, 0.1).stratified().seed(3).open();
        assertThat(images).hasToString("features (3×4), 2 classes; 12 examples to train, 6 to validate, 2 to test");
    }

    @Test
    void aFolderThatTrainingDoesNotKnowIsRefusedWithTheNamesThatDiffer() throws IOException {
        ImageTree.in(root, 1, "cat", "dog");
        Path test = ImageTree.in(folder.resolve("testing"), 1, "cat", "Dog", "fox");
        assertThatThrownBy(() -> ImageFolders.in(root).test(test).open())
                .isInstanceOf(IOException.class)
                .hasMessage(test + ": expected the classes of " + root
                        + ", but [Dog, fox] are unknown there, and [dog] not here");
    }

    @Test
    void hiddenFilesArePassedOver() throws IOException {
        ImageTree.in(root, 1, "a", ".git");
        for (String name : List.of(".DS_Store", "Thumbs.db", "desktop.ini", "._0.png")) {
            Files.writeString(root.resolve(name), "x");
            Files.writeString(root.resolve("a").resolve(name), "x");
        }
        InMemory images = ImageFolders.in(root).open();
        assertThat(images.labels()).containsExactly("a");
        assertThat(images.train().examples()).isEqualTo(1);
    }

    @Test
    void aFileThatIsNoImageIsRefusedByName() throws IOException {
        ImageTree.in(root, 1, "a");
        Path notes = Files.writeString(root.resolve("a").resolve("notes.txt"), "x");
        assertThatThrownBy(() -> ImageFolders.in(root).open())
                .isInstanceOf(IOException.class)
                .hasMessage(notes + ": expected an image (.png, .jpg, .jpeg, .gif, .bmp), but its name ends otherwise");
    }

    @Test
    void aFolderInAClassIsRefusedByName() throws IOException {
        ImageTree.in(root, 1, "a", "a/deeper.png");
        assertThatThrownBy(() -> ImageFolders.in(root).open())
                .hasMessage(root.resolve("a/deeper.png")
                        + ": expected an image (.png, .jpg, .jpeg, .gif, .bmp), but was a folder");
    }

    @Test
    void anImageBesideTheClassesIsRefusedAndAnotherFileIsNot() throws IOException {
        ImageTree.in(root, 1, "a");
        Files.writeString(root.resolve("README.md"), "x");
        assertThat(ImageFolders.in(root).open().train().examples()).isEqualTo(1);
        Path image = Files.writeString(root.resolve("0.png"), "x");
        assertThatThrownBy(() -> ImageFolders.in(root).open())
                .hasMessage(image + ": expected images inside class folders, but this one lies beside them");
    }

    @Test
    void filesThatCannotBeUsedAreSkippedAndTold() throws IOException {
        ImageTree.in(root, 3, "a", "b");
        Path notes = Files.writeString(root.resolve("a").resolve("notes.txt"), "x");
        Path empty = Files.write(root.resolve("b").resolve("1.png"), new byte[0]);
        Told told = new Told();
        InMemory images = ImageFolders.in(root).skipUnreadable().inOrder().open(told);
        assertThat(told.skipped)
                .containsExactly(
                        notes + ": expected an image (.png, .jpg, .jpeg, .gif, .bmp), but its name ends otherwise",
                        empty + ": expected an image, but the file is empty");
        assertThat(told.last).isEqualTo("6 of 6");
        List<List<double[]>> examples = ImageTree.examples(images.train(), 0);
        assertThat(examples).hasSize(5);
        assertThat(examples.get(4).get(0)).containsExactly(ImageTree.features(ImageTree.image("b", 2)));
        assertThat(examples.get(4).get(1)).containsExactly(0, 1);
    }

    private static final class Told implements ImageFolders.Progress {
        private final List<String> skipped = new ArrayList<>();
        private String last = "";

        @Override
        public void read(int images, int total) {
            last = images + " of " + total;
        }

        @Override
        public void skipped(String problem) {
            skipped.add(problem);
        }
    }

    @Test
    void theFirstBrokenFileIsNamedWhateverTheThreads() throws IOException {
        ImageTree.in(root, 40, "a", "b", "c");
        for (String name : List.of("a/31.png", "a/39.png", "b/2.png", "c/0.png")) {
            Files.write(root.resolve(name), new byte[0]);
        }
        for (int trial = 0; trial < 20; trial++) {
            assertThatThrownBy(() -> ImageFolders.in(root).size(3, 4).open())
                    .hasMessage(root.resolve("a/31.png") + ": expected an image, but the file is empty");
        }
    }

    @Test
    void withoutASizeAllImagesMustHaveTheSame() throws IOException {
        ImageTree.in(root, 2, "a");
        Path other = Drawing.write(root.resolve("a/10.png"), Drawing.grey(5, 6, 1));
        assertThatThrownBy(() -> ImageFolders.in(root).skipUnreadable().open())
                .hasMessage(other + ": expected 3×4 pixels, as the first image, but was 5×6; give a size that all are"
                        + " brought to");
        assertThat(ImageFolders.in(root).size(3, 4).open().train().examples()).isEqualTo(3);
    }

    @Test
    void aLinkOutOfTheRootIsNotFollowedAndOneInsideIs() throws IOException {
        ImageTree.in(root, 1, "a");
        Path outside = Drawing.write(folder.resolve("outside/1.png"), ImageTree.image("x", 1));
        Path inside = Files.createSymbolicLink(root.resolve("a/5.png"), root.resolve("a/0.png"));
        assertThat(ImageFolders.in(root).open().train().examples()).isEqualTo(2);
        Path link = Files.createSymbolicLink(root.resolve("a/7.png"), outside);
        assertThatThrownBy(() -> ImageFolders.in(root).open())
                .hasMessage(link + ": expected a file inside " + root
                        + ", but was a symbolic link out of it; such links are not followed");
        Files.delete(link);
        Files.createSymbolicLink(root.resolve("b"), outside.getParent());
        assertThatThrownBy(() -> ImageFolders.in(root).open())
                .hasMessageStartingWith(root.resolve("b") + ": expected a file inside " + root);
        Files.delete(root.resolve("b"));
        Files.delete(root.resolve("a/0.png"));
        assertThatThrownBy(() -> ImageFolders.in(root).open())
                .hasMessage(inside + ": expected a file, but was a symbolic link to nothing");
    }

    @Test
    void oneFileInSeveralFoldersHasSeveralLabels() throws IOException {
        ImageTree.in(root, 2, "cat", "dog", "indoors");
        Path same = root.resolve("cat/0.png");
        Files.copy(same, root.resolve("cat/10.png"));
        Files.copy(same, root.resolve("indoors/10.png"));
        for (String name : List.of("0.png", "1.png")) { // all folders have these, of different content: one is kept
            Files.delete(root.resolve("dog").resolve(name));
            Files.delete(root.resolve("indoors").resolve(name));
        }
        Drawing.write(root.resolve("dog/2.png"), ImageTree.image("dog", 2));
        InMemory images = ImageFolders.in(root).multiHotTargets().inOrder().open();
        assertThat(images.labels()).containsExactly("cat", "dog", "indoors");
        List<List<double[]>> examples = ImageTree.examples(images.train(), 0);
        assertThat(examples.stream().map(example -> example.get(1)))
                .containsExactly(
                        new double[] {1, 0, 0}, // 0.png
                        new double[] {1, 0, 0}, // 1.png
                        new double[] {0, 1, 0}, // 2.png
                        new double[] {1, 0, 1}); // 10.png
    }

    @Test
    void differentImagesOfOneNameAreNotOneExample() throws IOException {
        ImageTree.in(root, 1, "cat", "dog");
        assertThatThrownBy(() -> ImageFolders.in(root).multiHotTargets().open())
                .hasMessage(root.resolve("dog/0.png") + ": expected the same image as " + root.resolve("cat/0.png")
                        + ", since one name in several folders means several labels, but they differ");
    }

    @Test
    void sparseTargetsAreTheIndexOfTheClass() throws IOException {
        ImageTree.in(root, 1, "a", "b", "c");
        InMemory images = ImageFolders.in(root).sparseTargets().inOrder().open();
        assertThat(ImageTree.examples(images.train(), 0).stream().map(example -> example.get(1)[0]))
                .containsExactly(0.0, 1.0, 2.0);
    }

    @Test
    void beyondTheMemoryLimitTheBatchesAreTheSame() throws IOException {
        ImageTree.in(root, 9, "a", "b", "c");
        InMemory kept = ImageFolders.in(root).holdOut(0.2).batchSize(4).seed(1).open();
        InMemory read = ImageFolders.in(root)
                .holdOut(0.2)
                .batchSize(4)
                .seed(1)
                .memoryLimit(0)
                .open();
        for (int epoch = 0; epoch < 3; epoch++) {
            assertThat(ImageTree.text(read.train(), epoch)).isEqualTo(ImageTree.text(kept.train(), epoch));
            assertThat(ImageTree.text(read.validation(), epoch)).isEqualTo(ImageTree.text(kept.validation(), epoch));
        }
        assertThat(ImageTree.text(read.divideBy(10).train(), 0))
                .isEqualTo(ImageTree.text(kept.divideBy(10).train(), 0));
    }

    @Test
    @Timeout(120)
    void theThreadsThatReadAreDaemonsAndEndWhenNothingIsToRead() throws IOException, InterruptedException {
        ImageTree.in(root, 40, "a", "b", "c");
        ImageTree.examples(ImageFolders.in(root).open().train(), 0);
        ImageTree.examples(ImageFolders.in(root).memoryLimit(0).open().train(), 0);
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("nnj-images")) {
                assertThat(thread.isDaemon()).isTrue();
                thread.join();
            }
        }
    }

    @Test
    void anImageThatBreaksWhileTrainingIsNamed() throws IOException {
        ImageTree.in(root, 9, "a");
        InMemory images =
                ImageFolders.in(root).memoryLimit(0).inOrder().batchSize(2).open();
        Files.write(root.resolve("a/5.png"), new byte[0]);
        try (BatchCursor cursor = images.train().open(0, 0, ElementType.FLOAT)) {
            Batch first = cursor.next();
            assertThat(first.rows()).isEqualTo(2);
            cursor.next();
            assertThatThrownBy(cursor::next)
                    .hasMessage(root.resolve("a/5.png") + ": expected an image, but the file is empty");
        }
    }

    @Test
    void beyondTheMemoryLimitBrokenImagesAreSkippedToo() throws IOException {
        ImageTree.in(root, 5, "a");
        Files.write(root.resolve("a/3.png"), new byte[0]);
        Told told = new Told();
        InMemory images = ImageFolders.in(root).skipUnreadable().memoryLimit(0).open(told);
        assertThat(ImageTree.text(images.train(), 0)).hasSize(4);
        assertThat(told.skipped).hasSize(1);
    }

    @Test
    void accentsAreComposed() throws IOException {
        String composed = "m\u00e4dchen";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        ImageTree.in(root, 1, decomposed);
        Path test = ImageTree.in(folder.resolve("testing"), 1, composed);
        assertThat(ImageFolders.in(root).test(test).open().labels()).containsExactly(composed);
        ImageTree.in(root, 1, composed);
        assertThatThrownBy(() -> ImageFolders.in(root).open())
                .hasMessage(root + ": expected folders of different names, but two are '" + composed
                        + "' once their accents are composed");
    }

    @Test
    void aFolderThatIsMissingOrEmptyIsRefused() throws IOException {
        assertThatThrownBy(() -> ImageFolders.in(root).open())
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(root + ": expected a folder with a folder for each class, but there is none");
        Files.createDirectories(root);
        assertThatThrownBy(() -> ImageFolders.in(root).open())
                .hasMessage(root + ": expected a folder with a folder for each class, but it has no folders");
        Files.createDirectories(root.resolve("a"));
        assertThatThrownBy(() -> ImageFolders.in(root).open())
                .hasMessage(root.resolve("a") + ": expected at least one image to train on, but there is none");
        Files.write(root.resolve("a/0.png"), "x".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> ImageFolders.in(root).skipUnreadable().open())
                .hasMessage(root + ": expected at least one image that can be read, but there is none; the first: "
                        + root.resolve("a/0.png") + ": expected a PNG file, as its name says, but was none");
    }

    @Test
    void heightAndWidthAreGivenTogetherAndFitAnArray() {
        assertThatThrownBy(() -> ImageFolders.in(root).size(5, 0).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("image-folders.height: expected 0, as image-folders.width, or both above, but was 5");
        assertThatThrownBy(() -> ImageFolders.in(root).size(0, 5).build())
                .hasMessage("image-folders.width: expected 0, as image-folders.height, or both above, but was 5");
        assertThatThrownBy(
                        () -> ImageFolders.in(root).rgb().size(40_000, 40_000).build())
                .hasMessage("image-folders.height and image-folders.width: expected at most 2147483647 values, but was"
                        + " 40000×40000");
    }
}
