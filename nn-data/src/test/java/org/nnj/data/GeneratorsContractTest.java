package org.nnj.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.io.TempDir;
import org.nnj.api.data.DataSource;
import org.nnj.testkit.DataGeneratorContract;

class GeneratorsContractTest extends DataGeneratorContract {

    private static final int EXAMPLES = 60;

    @TempDir
    Path folder;

    @Override
    protected List<DataSource> subjects() {
        InMemory numbered = Drawn.numbered(EXAMPLES, 4).batchSize(7).seed(42);
        return List.of(
                // every source has 60 examples over all its parts
                () -> numbered,
                () -> numbered.split(0.6, 0.25, 0.15),
                () -> numbered.split(0.6, 0.25, 0.15)
                        .stratified()
                        .sparseTargets()
                        .divideBy(3),
                GeneratorsContractTest::images,
                new Xor(30, 0.1, 8, 0.2, 1),
                new Spirals(30, 3, 0.75, 0.02, 4, 0.2, 1),
                new Sine(30, 0.1, 8, 0.2, 1),
                new Moons(30, 0.1, 8, 0.2, 1),
                new Circles(30, 0.5, 0.05, 8, 0.2, 1),
                new Blobs(30, 3, 2, 1, 8, 0.2, 1),
                new Prefetch(new Spirals(30, 3, 0.75, 0.02, 4, 0.2, 1), 3),
                () -> numbered.stratified().holdOut(0.2).balanced().fold(1, 3),
                () -> Prefetch.of(numbered.holdOut(0.2), 1),
                () -> table().open(),
                () -> KFold.of(table().test(0), 4).get(3));
    }

    @Override
    protected OptionalInt total(DataSource source) {
        return OptionalInt.of(EXAMPLES);
    }

    private static InMemory images() throws IOException {
        // 4 bytes an image, counted up: no two of the first 62 are equal
        return IdxFiles.of(read(IdxBytes.counting(EXAMPLES, 2, 2)), read(IdxBytes.labels(new int[EXAMPLES])))
                .batchSize(16)
                .holdOut(0.3);
    }

    private CsvFile table() throws IOException {
        StringBuilder rows = new StringBuilder("name,x,kind\n");
        for (int i = 0; i < EXAMPLES; i++) {
            rows.append('n')
                    .append(i % 7)
                    .append(',')
                    .append(i)
                    .append(",k")
                    .append(i % 3)
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("table.csv"), rows);
        return CsvFile.at(file).stratify().holdOut(0.2).test(0.2).batchSize(7).seed(5);
    }

    private static IdxFile read(byte[] bytes) throws IOException {
        return IdxFile.read(new ByteArrayInputStream(bytes), "bytes");
    }
}
