package org.nnj.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.nnj.api.data.DataSource;
import org.nnj.data.image.Drawing;
import org.nnj.testkit.DataGeneratorContract;

class ImageFoldersContractTest extends DataGeneratorContract {

    @TempDir
    private static Path folder;

    private static Path training;
    private static Path testing;

    @BeforeAll
    static void draw() throws IOException {
        training = ImageTree.in(folder.resolve("training"), 8, "1", "2", "10");
        testing = folder.resolve("testing");
        for (int i = 0; i < 2; i++) { // no image that the other root has
            Drawing.write(testing.resolve("10/" + i + ".png"), ImageTree.image("other", i));
        }
    }

    private static ImageFoldersBuilder images() {
        return ImageFolders.in(training).batchSize(7).seed(5);
    }

    @Override
    protected List<DataSource> subjects() {
        return List.of(
                images().build(),
                images().split(0.5, 0.3, 0.2).stratified().rgb().build(),
                images().validation(testing)
                        .sparseTargets()
                        .holdOut(0)
                        .inOrder()
                        .build(),
                images().holdOut(0.3).memoryLimit(0).build(),
                images().holdOut(0.3).cache(folder.resolve("cache")).size(2, 5).build());
    }

    @Override
    protected boolean isShuffled(DataSource source) {
        return ((ImageFolders) source).shuffled();
    }

    @Override
    protected OptionalInt total(DataSource source) {
        // 3 classes of 8; and 2 in the other root
        return OptionalInt.of(((ImageFolders) source).validationFolder().equals(testing) ? 26 : 24);
    }
}
