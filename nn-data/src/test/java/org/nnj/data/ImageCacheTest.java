package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nnj.data.image.Drawing;

class ImageCacheTest {

    @TempDir
    private Path folder;

    private Path root;
    private Path cache;

    @BeforeEach
    void draw() throws IOException {
        root = ImageTree.in(folder.resolve("training"), 5, "a", "b");
        cache = folder.resolve("deep/cache");
    }

    private ImageFoldersBuilder images() {
        return ImageFolders.in(root).cache(cache).inOrder();
    }

    private List<String> read() throws IOException {
        return ImageTree.text(images().open().train(), 0);
    }

    private List<String> readWithoutCache() throws IOException {
        return ImageTree.text(ImageFolders.in(root).inOrder().open().train(), 0);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.sorted(Comparator.comparing(Path::toString)).toList();
        }
    }

    private FileTime written() throws IOException {
        return Files.getLastModifiedTime(files().get(0));
    }

    private void makeOld() throws IOException {
        for (Path file : files()) {
            Files.setLastModifiedTime(file, FileTime.fromMillis(1000));
        }
    }

    private boolean isUsed() throws IOException {
        makeOld();
        read();
        return written().toMillis() == 1000;
    }

    @Test
    void theSameImagesComeFromTheCache() throws IOException {
        List<String> first = read();
        assertThat(first).isEqualTo(readWithoutCache());
        assertThat(isUsed()).isTrue();
        assertThat(read()).isEqualTo(first);
    }

    @Test
    void itIsAnIdxFileAndATextAndNothingElse() throws IOException {
        read();
        assertThat(files()).hasSize(2);
        assertThat(IdxFile.read(files().get(0)).dimensions()).containsExactly(10, 3, 4);
        assertThat(files().get(1)).content().startsWith("nnj images 1\n");
    }

    @Test
    void coloursHaveAPlaneEachThere() throws IOException {
        List<String> first = ImageTree.text(images().rgb().open().train(), 0);
        assertThat(IdxFile.read(files().get(0)).dimensions()).containsExactly(10, 3, 3, 4);
        assertThat(ImageTree.text(images().rgb().open().train(), 0)).isEqualTo(first);
    }

    @Test
    void aFileThatIsChangedAddedOrRemovedMakesItAnew() throws IOException {
        read();
        Path file = root.resolve("a/3.png");
        FileTime time = Files.getLastModifiedTime(file);
        Drawing.write(file, ImageTree.image("other", 1));
        Files.setLastModifiedTime(file, FileTime.fromMillis(time.toMillis() + 10));
        assertThat(read()).isEqualTo(readWithoutCache());
        assertThat(isUsed()).isTrue();

        Drawing.write(root.resolve("a/17.png"), ImageTree.image("other", 2));
        assertThat(isUsed()).isFalse();
        assertThat(read()).isEqualTo(readWithoutCache()).hasSize(11);

        Files.delete(root.resolve("b/0.png"));
        assertThat(isUsed()).isFalse();
        assertThat(read()).isEqualTo(readWithoutCache()).hasSize(10);

        Files.move(root.resolve("b/1.png"), root.resolve("b/99.png"));
        assertThat(isUsed()).isFalse();
        assertThat(read()).isEqualTo(readWithoutCache());
    }

    @Test
    void eachWishHasAPlaceOfItsOwn() throws IOException {
        read();
        images().size(2, 2).open();
        images().rgb().open();
        images().skipUnreadable().open();
        assertThat(files()).hasSize(8);
        assertThat(read()).isEqualTo(readWithoutCache());
    }

    @Test
    void whatIsDamagedThereIsNotTrusted() throws IOException {
        List<String> expected = read();
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            for (int at = 0; at < whole.length; at += 3) {
                byte[] damaged = whole.clone();
                damaged[at] ^= 1;
                Files.write(file, damaged);
                assertThat(read()).as("%s, byte %d", file, at).isEqualTo(expected);
            }
            for (int length = 0; length < whole.length; length += 17) {
                Files.write(file, Arrays.copyOf(whole, length));
                assertThat(read()).as("%s, cut to %d", file, length).isEqualTo(expected);
            }
            Files.delete(file);
            assertThat(read()).isEqualTo(expected);
        }
        assertThat(isUsed()).isTrue();
    }

    @Test
    void whatWasSkippedIsToldAgain() throws IOException {
        Files.write(root.resolve("a/1.png"), new byte[0]);
        Files.write(root.resolve("b/2.png"), new byte[] {1, 2, 3});
        List<List<String>> told = new ArrayList<>();
        List<List<String>> examples = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            List<String> skipped = new ArrayList<>();
            InMemory open = images().skipUnreadable().open(new ImageFolders.Progress() {
                @Override
                public void read(int images, int total) {
                    assertThat(total).isEqualTo(10);
                }

                @Override
                public void skipped(String problem) {
                    skipped.add(problem);
                }
            });
            told.add(skipped);
            examples.add(ImageTree.text(open.train(), 0));
        }
        assertThat(told.get(0))
                .containsExactly(
                        root.resolve("a/1.png") + ": expected an image, but the file is empty",
                        root.resolve("b/2.png") + ": expected a PNG file, as its name says, but was none");
        assertThat(told.get(1)).isEqualTo(told.get(0));
        assertThat(examples.get(1)).isEqualTo(examples.get(0)).hasSize(8);
    }

    @Test
    void besideTheDataItIsHidden() throws IOException {
        InMemory first = ImageFolders.in(root).cache().open();
        InMemory second = ImageFolders.in(root).cache().open();
        assertThat(root.resolve(".nnj-cache")).isDirectory();
        assertThat(second.labels()).containsExactly("a", "b").isEqualTo(first.labels());
    }

    @Test
    void eachRootHasItsOwn() throws IOException {
        Path test = ImageTree.in(folder.resolve("testing"), 2, "b");
        for (int run = 0; run < 2; run++) {
            InMemory open = images().test(test).open();
            assertThat(ImageTree.text(open.test(), 0)).hasSize(2);
            assertThat(ImageTree.text(open.train(), 0)).hasSize(10);
        }
        assertThat(files()).hasSize(4);
    }
}
