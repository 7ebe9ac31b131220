package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nnj.api.data.Batches;
import org.nnj.api.data.DataGenerator;

class KFoldTest {

    private static final int[] ALL = IntStream.range(0, 103).toArray();

    private static int[] ids(Batches part) {
        return Arrays.stream(Drawn.from(part).ids()).sorted().toArray();
    }

    private static int[] joined(List<int[]> parts) {
        return parts.stream().flatMapToInt(Arrays::stream).sorted().toArray();
    }

    @Test
    void everyExampleIsTestedOnOnce() {
        for (int folds : new int[] {2, 5, 10, 103}) {
            List<int[]> tests = KFold.of(Drawn.numbered(103, 4).seed(9), folds).stream()
                    .map(fold -> ids(fold.test()))
                    .toList();

            assertThat(tests).hasSize(folds);
            assertThat(joined(tests)).as("%d folds", folds).isEqualTo(ALL);
        }
    }

    @Test
    void foldsAreAsEqualAsCanBe() {
        for (InMemory data :
                List.of(Drawn.numbered(103, 4), Drawn.numbered(103, 4).stratified())) {
            for (int folds : new int[] {2, 5, 10}) {
                for (InMemory fold : KFold.of(data, folds)) {
                    assertThat(fold.test().examples()).isBetween(103 / folds, 103 / folds + 1);
                }
            }
        }
    }

    @Test
    void thePartsOfAFoldAreDisjointAndComplete() {
        for (InMemory fold : KFold.of(Drawn.numbered(103, 4).seed(9).holdOut(0.25), 5)) {
            assertThat(joined(List.of(ids(fold.train()), ids(fold.validation()), ids(fold.test()))))
                    .isEqualTo(ALL);
            // of the 82 or 83 that are left
            assertThat(fold.validation().examples()).isBetween(20, 21);
        }
    }

    @Test
    void aStratifiedFoldHasItsShareOfEachClass() {
        for (InMemory fold : KFold.of(Drawn.numbered(100, 4).stratified(), 5)) {
            int[] counts = new int[4];
            for (int id : ids(fold.test())) {
                counts[id % 4]++;
            }
            assertThat(counts).containsOnly(5);
        }
    }

    @Test
    void theSeedDecidesWhoIsInWhichFold() {
        InMemory data = Drawn.numbered(103, 4);

        assertThat(ids(data.seed(9).fold(0, 5).test()))
                .isEqualTo(ids(data.seed(9).fold(0, 5).test()))
                .isNotEqualTo(ids(data.seed(10).fold(0, 5).test()));
    }

    @Test
    void theFoldsOfAFileHaveEachTheirOwnMeans(@TempDir Path folder) throws IOException {
        StringBuilder text = new StringBuilder("x,y\n");
        for (int i = 0; i < 20; i++) {
            text.append(i == 7 ? "" : i).append(',').append(i).append('\n');
        }
        CsvFile file =
                CsvFile.at(Files.writeString(folder.resolve("t.csv"), text)).missingAsMean();

        List<CsvData> folds = KFold.of(file, 4);

        List<Integer> tested = new ArrayList<>();
        for (CsvData fold : folds) {
            for (double[][] batch : Drawn.from(fold.test()).targets()) {
                Arrays.stream(batch).forEach(row -> tested.add((int) row[0]));
            }
        }
        assertThat(tested)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 20).boxed().toList());
        assertThat(folds.stream()
                        .mapToDouble(fold -> fold.encoding().features().get(0).fill())
                        .distinct()
                        .count())
                .isGreaterThan(1);
    }

    @Test
    void refusesFoldsThatCannotBe() {
        InMemory data = Drawn.numbered(10, 2);
        assertThatThrownBy(() -> KFold.of(data, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("folds: expected at least 2, but was 1");
        assertThatThrownBy(() -> KFold.of(data, 11))
                .hasMessage("folds: expected at most 10, as many as examples, but was 11");
        assertThatThrownBy(() -> data.fold(3, 3)).hasMessage("fold: expected in [0, 3), but was 3");
        assertThatThrownBy(() -> KFold.of(data.split(0.5, 0.25, 0.25), 2))
                .hasMessage("test part: expected a fold alone, but was a fold and a share of 0.25");
        assertThatThrownBy(() -> KFold.of(data.withTest(data), 2))
                .hasMessage("test part: expected a fold alone, but was a fold and separate examples");
    }

    @Test
    void foldsAreGeneratorsLikeOthers() {
        DataGenerator fold = KFold.of(Drawn.numbered(103, 4), 5).get(2);
        assertThat(fold).hasToString("features (2), 4 classes; 82 examples to train, 0 to validate, 21 to test");
    }
}
