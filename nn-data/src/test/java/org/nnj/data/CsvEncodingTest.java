package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nnj.api.component.Components;
import org.nnj.api.math.DoubleMatrix;

class CsvEncodingTest {

    @TempDir
    Path folder;

    private CsvEncoding encoding = new CsvEncoding();

    @BeforeEach
    void learn() throws IOException {
        encoding = file("id,x,colour,y\n1,2,red,a\n2,,blue,b\n3,6,red,a\n")
                .ignore("id")
                .missingAsMean()
                .open()
                .encoding();
    }

    private CsvFile file(String text) throws IOException {
        return CsvFile.at(Files.writeString(folder.resolve("t.csv"), text)).inOrder();
    }

    private static double[][] read(CsvEncoding encoding, String text) throws IOException {
        return encoding.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "new")
                .toArray();
    }

    @Test
    void otherFilesAreEncodedAsTheFirstWas() throws IOException {
        assertThat(read(encoding, "id,x,colour,y\n9,5,blue,b\n8,,red,a\n"))
                .isDeepEqualTo(new double[][] {{5, 1, 0}, {4, 0, 1}});
    }

    @Test
    void columnsAreFoundByTheirNamesAndTheTargetNeedNotBeThere() throws IOException {
        assertThat(read(encoding, "colour;more;x\nred;7;1\n")).isDeepEqualTo(new double[][] {{1, 0, 1}});
    }

    @Test
    void whatTrainingDidNotKnowIsNoCategory() throws IOException {
        assertThat(read(encoding, "x,colour\n1,green\n1,\n")).isDeepEqualTo(new double[][] {{1, 0, 0}, {1, 0, 0}});
    }

    @Test
    void withoutAHeaderColumnsAreFoundByTheirPlaces() throws IOException {
        CsvEncoding nameless = file("a,1,5\nb,2,6\n").target("1").open().encoding();

        assertThat(read(nameless, "b,7,8\n")).isDeepEqualTo(new double[][] {{7, 8}});
        assertThat(read(nameless, "7,8\n")).isDeepEqualTo(new double[][] {{7, 8}});
        assertThatThrownBy(() -> read(nameless, "7\n"))
                .isInstanceOf(IOException.class)
                .hasMessage("new: expected 3 columns, or the 2 feature columns alone, but was 1");
    }

    @Test
    void oneRowIsEncodedFromItsFields() {
        assertThat(encoding.encode(Map.of("x", " 3 ", "colour", "blue", "other", "z"))
                        .toArray())
                .isDeepEqualTo(new double[][] {{3, 1, 0}});
        assertThat(encoding.encode(Map.of("x", "?", "colour", "")).toArray()).isDeepEqualTo(new double[][] {{4, 0, 0}});
    }

    @Test
    void theTextFormKeepsEverything() throws IOException {
        CsvEncoding third = file("x,y\n0.1,1\n0.2,2\n,7\n")
                .missingAsMean()
                .standardizeTargets()
                .open()
                .encoding();
        for (CsvEncoding learned : List.of(encoding, third)) {
            assertThat(Components.shared().find(CsvEncoding.class, Components.describe(learned)))
                    .isEqualTo(learned);
        }
    }

    @Test
    void examplesOfAnotherFileHaveTheSameLabels() throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "x,colour,y\n1,red,b\n2,red,b\n");

        InMemory examples = encoding.examples(other);

        assertThat(examples.labels()).containsExactly("a", "b");
        assertThat(Drawn.from(examples.train()).targets().get(0)).isDeepEqualTo(new double[][] {{0, 1}, {0, 1}});
    }

    @Test
    void predictionsBecomeClasses() {
        assertThat(encoding.classes(DoubleMatrix.of(new double[][] {{0.3, 0.7}, {0.9, 0.1}})))
                .containsExactly("b", "a");
    }

    @Test
    void refusesWhatCannotBeEncoded() throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "x,colour,y\n1,red,b\n2,red,c\n");
        assertThatThrownBy(() -> encoding.examples(other))
                .isInstanceOf(IOException.class)
                .hasMessage("other.csv, line 3, column 'y' (3): expected one of the classes [a, b], but was 'c'");
        assertThatThrownBy(() -> read(encoding, "x,y\n1,b\n"))
                .hasMessage("new: expected a column 'colour', but there is only 'x', 'y'");
        assertThatThrownBy(() -> read(encoding, "x,colour\n1,red\ntwo,red\n"))
                .hasMessage("new, line 3, column 'x' (1): expected a number, as in 1 other line, but was 'two';"
                        + " name it among what is missing, or the column among the categorical ones");
        assertThatThrownBy(() -> encoding.encode(Map.of("colour", "red")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fields: expected 'x', but was only [colour]");
        assertThatThrownBy(() -> encoding.encode(Map.of("x", "two", "colour", "red")))
                .hasMessage("field 'x': expected a finite number, but was 'two'");
        CsvEncoding strict = file("x,y\n1,2\n").open().encoding();
        assertThatThrownBy(() -> strict.encode(Map.of("x", "NA")))
                .hasMessage("field 'x': expected a value, but was 'NA'");
    }

    @Test
    void classesAndNumbersAreNotMistakenForEachOther() throws IOException {
        DoubleMatrix two = DoubleMatrix.of(new double[][] {{1, 2}});
        assertThatThrownBy(() -> encoding.decode(two))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("decode: expected targets that are numbers, but was classes [a, b]");
        CsvEncoding numbers = file("x,y\n1,2\n").open().encoding();
        assertThatThrownBy(() -> numbers.classes(two))
                .hasMessage("classes: expected targets that are classes, but was numbers");
        assertThatThrownBy(() -> numbers.decode(two)).hasMessage("predictions: expected shape (1×1), but was (1×2)");
    }
}
