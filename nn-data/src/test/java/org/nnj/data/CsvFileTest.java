package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nnj.api.component.Components;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.Batches;
import org.nnj.api.data.DataSource;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Shape;

class CsvFileTest {

    private static final String FLOWERS = """
        length,width,colour,species
        5.1,3.5,white,setosa
        4.9,3,blue,setosa
        7,3.2,blue,versicolor
        6.4,3.2,red,versicolor
        """;

    @TempDir
    Path folder;

    private CsvFile file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private CsvFile file(byte[] bytes) throws IOException {
        return CsvFile.at(Files.write(folder.resolve("t.csv"), bytes)).inOrder();
    }

    private static double[][] features(CsvFile file) throws IOException {
        return whole(file.open().train()).features().get(0);
    }

    private static double[][] targets(CsvFile file) throws IOException {
        return whole(file.open().train()).targets().get(0);
    }

    private static Drawn whole(Batches part) {
        return Drawn.from(part, 0, 0, ElementType.DOUBLE);
    }

    @Test
    void numbersAreFeaturesAndTextsAFeatureForEachCategory() throws IOException {
        CsvData data = file(FLOWERS).target("species").open();

        assertThat(data.featureShape()).isEqualTo(Shape.of(5));
        assertThat(data.encoding().featureNames())
                .containsExactly("length", "width", "colour=blue", "colour=red", "colour=white");
        assertThat(whole(data.train()).features().get(0)).isDeepEqualTo(new double[][] {
            {5.1, 3.5, 0, 0, 1}, {4.9, 3, 1, 0, 0}, {7, 3.2, 1, 0, 0}, {6.4, 3.2, 0, 1, 0}
        });
    }

    @Test
    void aTargetOfTextsIsAClassification() throws IOException {
        CsvData data = file(FLOWERS).target("species").open();

        assertThat(data.labels()).containsExactly("setosa", "versicolor");
        assertThat(whole(data.train()).targets().get(0)).isDeepEqualTo(new double[][] {{1, 0}, {1, 0}, {0, 1}, {0, 1}});
    }

    @Test
    void aTargetOfNumbersIsARegression() throws IOException {
        CsvData data = file(FLOWERS).target("width").open();

        assertThat(data.labels()).isEmpty();
        assertThat(whole(data.train()).targets().get(0)).isDeepEqualTo(new double[][] {{3.5}, {3}, {3.2}, {3.2}});
    }

    @Test
    void severalTargetsAreNumbers() throws IOException {
        CsvData data = file(FLOWERS).target("width", "length").open();

        assertThat(whole(data.train()).targets().get(0))
                .isDeepEqualTo(new double[][] {{3.5, 5.1}, {3, 4.9}, {3.2, 7}, {3.2, 6.4}});
        assertThatThrownBy(() -> file(FLOWERS).target("width", "species").open())
                .isInstanceOf(IOException.class)
                .hasMessage("t.csv, line 2, column 'species' (4): expected a number,"
                        + " but was 'setosa'; name it among what is missing, or the column among the categorical ones");
    }

    @Test
    void columnsHaveNumbersToo() throws IOException {
        assertThat(file(FLOWERS).target("4").open().labels()).containsExactly("setosa", "versicolor");
        assertThat(file(FLOWERS).target("-1").open().labels()).containsExactly("setosa", "versicolor");
        assertThat(file(FLOWERS).open().labels()).containsExactly("setosa", "versicolor");
        assertThat(file(FLOWERS).ignore("3", "width").open().encoding().featureNames())
                .containsExactly("length");
    }

    @Test
    void aNameGoesBeforeANumber() throws IOException {
        assertThat(file("2,1\n5,x\n6,y\n")
                        .format(new CsvFormat().withHeader(CsvFormat.Header.PRESENT))
                        .target("1")
                        .open()
                        .labels())
                .containsExactly("x", "y");
    }

    @Test
    void numbersMayBeClassesInTheirNaturalOrder() throws IOException {
        CsvFile file = file("x,quality\n1,10\n2,9\n3,10\n").classification();

        assertThat(file.open().labels()).containsExactly("9", "10");
        assertThat(targets(file)).isDeepEqualTo(new double[][] {{0, 1}, {1, 0}, {0, 1}});
        assertThat(targets(file.sparse())).isDeepEqualTo(new double[][] {{1}, {0}, {1}});
    }

    @Test
    void numbersMayBeNames() throws IOException {
        assertThat(file("zip,y\n10115,1\n80331,2\n10115,3\n")
                        .categorical("zip")
                        .open()
                        .encoding()
                        .featureNames())
                .containsExactly("zip=10115", "zip=80331");
        assertThat(file("x,class\n1,1\n2,2\n").categorical("class").open().labels())
                .containsExactly("1", "2");
    }

    @Test
    void withoutAHeaderColumnsAreCalledByTheirNumbers() throws IOException {
        CsvData data = file("5.1,a\n4.9,b\n").open();

        assertThat(data.train().examples()).isEqualTo(2);
        assertThat(data.encoding().featureNames()).containsExactly("1");
        assertThat(data.report().rows().get(0).get(0)).isEqualTo("1");
    }

    @Test
    void aHeaderMayBeDeniedOrClaimed() throws IOException {
        CsvFile words = file("a,b\nc,d\n");
        assertThat(words.open().train().examples()).isEqualTo(1);
        assertThat(words.format(new CsvFormat().withHeader(CsvFormat.Header.ABSENT))
                        .open()
                        .train()
                        .examples())
                .isEqualTo(2);
        CsvFile years = file("1960,1961\n3,4\n5,6\n");
        assertThat(years.open().train().examples()).isEqualTo(3);
        assertThat(years.format(new CsvFormat().withHeader(CsvFormat.Header.PRESENT))
                        .open()
                        .encoding()
                        .featureNames())
                .containsExactly("1960");
    }

    @Test
    void separatorsAreDetected() throws IOException {
        for (String separator : List.of(",", ";", "\t", "|")) {
            assertThat(features(file(FLOWERS.replace(",", separator)))[0])
                    .as("separator '%s'", separator)
                    .containsExactly(5.1, 3.5, 0, 0, 1);
        }
        assertThat(features(file("\"a;b;c\",d\n1,2\n"))).isDeepEqualTo(new double[][] {{1}});
    }

    @Test
    void anotherSeparatorOrQuoteMayBeNamed() throws IOException {
        assertThat(features(file("a:b\n'1':2\n")
                        .format(new CsvFormat(":", "'", 0, CsvFormat.Header.DETECT, false, "UTF-8", List.of("")))))
                .isDeepEqualTo(new double[][] {{1}});
    }

    @Test
    void decimalCommasAreReadIfAskedFor() throws IOException {
        CsvFile german = file("a;b\n1,5;-0,25\n").format(new CsvFormat().withDecimalComma());

        assertThat(features(german)).isDeepEqualTo(new double[][] {{1.5}});
        assertThat(targets(german)).isDeepEqualTo(new double[][] {{-0.25}});
    }

    @Test
    void quotesHoldSeparatorsLineBreaksAndQuotes() throws IOException {
        CsvData data = file("a,b\r\n\"x, \"\"y\"\"\nz\",1\r\n u , 2\r\n").open();

        assertThat(data.encoding().featureNames()).containsExactly("a=u", "a=x, \"y\"\nz");
    }

    @Test
    void emptyLinesAreNoRows() throws IOException {
        assertThat(features(file("\n\na,b\n1,2\n\n   \n3,4\n\n"))).isDeepEqualTo(new double[][] {{1}, {3}});
    }

    @Test
    void linesBeforeTheFirstMayBeSkipped() throws IOException {
        CsvFile file = file("made by hand, on a Sunday\r\n\na,b\n1,2\nx,4\n").format(new CsvFormat().skipping(2));

        assertThatThrownBy(file::open)
                .hasMessage("t.csv, line 5, column 'a' (1): expected a number, as in 1 other line, but was 'x';"
                        + " name it among what is missing, or the column among the categorical ones");
    }

    @Test
    void byteOrderMarksAndEncodingsAreUnderstood() throws IOException {
        String text = "größe,y\n1,ä\n2,ß\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            CsvData data = file(("\uFEFF" + text).getBytes(charset)).open();
            assertThat(data.labels()).as(charset.name()).containsExactly("ß", "ä");
            assertThat(data.encoding().featureNames()).containsExactly("größe");
        }
        assertThat(file(text.getBytes(StandardCharsets.ISO_8859_1))
                        .format(new CsvFormat().withCharset("ISO-8859-1"))
                        .open()
                        .labels())
                .containsExactly("ß", "ä");
    }

    @Test
    void whatIsCompressedIsKnownByItsContent() throws IOException {
        assertThat(features(file(IdxBytes.gzip("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))))
                .isDeepEqualTo(new double[][] {{1}});
    }

    @Test
    void missingValuesAreRefusedUnlessAskedOtherwise() throws IOException {
        for (String missing : List.of("", "?", "NA", "N/A", "NaN", "nan", "null", " NA ")) {
            assertThatThrownBy(() -> file("a,b\n1,2\n" + missing + ",3\n").open())
                    .as(missing)
                    .isInstanceOf(IOException.class)
                    .hasMessage("t.csv, line 3, column 'a' (1): expected a value, but it is missing");
        }
    }

    @Test
    void missingNumbersBecomeTheMeanOfTheTrainingPartOrAConstant() throws IOException {
        CsvFile file = file("a,b\n1,2\n,3\n4,5\n");

        assertThat(features(file.missingAsMean())).isDeepEqualTo(new double[][] {{1}, {2.5}, {4}});
        assertThat(features(file.missingAs(-1))).isDeepEqualTo(new double[][] {{1}, {-1}, {4}});
    }

    @Test
    void missingTextsAreNoCategory() throws IOException {
        assertThat(features(file("a,b\nx,2\n,3\ny,5\n").missingAsMean()))
                .isDeepEqualTo(new double[][] {{1, 0}, {0, 0}, {0, 1}});
    }

    @Test
    void otherTextsMayStandForNothing() throws IOException {
        CsvFile file = file("a,b\n1,2\n-,3\n").format(new CsvFormat().withMissing("-"));

        assertThat(features(file.missingAs(0))).isDeepEqualTo(new double[][] {{1}, {0}});
    }

    @Test
    void aMissingTargetIsRefusedInAnyCase() throws IOException {
        assertThatThrownBy(() -> file("a,b\n1,2\n3,\n").missingAsMean().open())
                .hasMessage("t.csv, line 3, column 'b' (2): expected a value, but it is missing");
        assertThatThrownBy(
                        () -> file("a,b\n1,x\n3,\n").missingAsMean().stratify().open())
                .hasMessage("t.csv, line 3, column 'b' (2): expected a value, but it is missing");
    }

    @Test
    void meansAndCategoriesAreThoseOfTheTrainingPart() throws IOException {
        StringBuilder text = new StringBuilder("a,b,y\n");
        for (int i = 0; i < 50; i++) {
            text.append(i % 5 == 0 ? "" : i)
                    .append(",c")
                    .append(i)
                    .append(',')
                    .append(i)
                    .append('\n');
        }
        CsvData data = file(text.toString())
                .missingAsMean()
                .holdOut(0.2)
                .test(0.2)
                .seed(11)
                .open();

        double sum = 0;
        int count = 0;
        for (double[][] batch : whole(data.train()).targets()) {
            for (double[] y : batch) {
                sum += y[0] % 5 == 0 ? 0 : y[0];
                count += y[0] % 5 == 0 ? 0 : 1;
            }
        }
        assertThat(data.encoding().features().get(0).fill()).isCloseTo(sum / count, within(1e-12));
        assertThat(data.encoding().features().get(1).categories()).hasSize(30);
        for (double[][] batch : whole(data.validation()).features()) {
            for (double[] row : batch) { // its category is unknown
                assertThat(Arrays.stream(row).skip(1)).containsOnly(0.0);
            }
        }
    }

    @Test
    void standardizedTargetsHaveMeanZeroAndDeviationOneAndCanBeBroughtBack() throws IOException {
        CsvFile file = file("x,y\n1,10\n2,20\n3,30\n4,40\n").standardizeTargets();
        CsvData data = file.open();

        // mean 25, variance (225 + 25 + 25 + 225)/4 = 125
        double deviation = Math.sqrt(125);
        assertThat(targets(file)[0][0]).isCloseTo(-15 / deviation, within(1e-15));
        double[][] decoded =
                data.encoding().decode(DoubleMatrix.of(targets(file))).toArray();
        for (int row = 0; row < 4; row++) { // a product and a sum of numbers up to 40 round by 1e-14 at most
            assertThat(decoded[row][0]).isCloseTo(10 * (row + 1), within(1e-14));
        }
    }

    @Test
    void classesMayCountAlike() throws IOException {
        CsvData data = file("x,y\n1,a\n2,a\n3,a\n4,b\n").balance().open();

        try (BatchCursor cursor = data.train().open(0, 0, ElementType.DOUBLE)) {
            // N/(K·n): 4/(2·3) and 4/(2·1)
            assertThat(cursor.next().weights().orElseThrow().toArray())
                    .isDeepEqualTo(new double[][] {{4 / 6.0}, {4 / 6.0}, {4 / 6.0}, {2}});
        }
    }

    @Test
    void aMixtureOfNumbersAndTextsIsTakenForAMistake() throws IOException {
        CsvFile file = file("a,b\n1,2\n2,3\nthree,4\n");

        assertThatThrownBy(file::open)
                .isInstanceOf(IOException.class)
                .hasMessage("t.csv, line 4, column 'a' (1): expected a number, as in 2 other lines, but was 'three';"
                        + " name it among what is missing, or the column among the categorical ones");
        assertThat(file.categorical("a").open().encoding().featureNames()).containsExactly("a=1", "a=2", "a=three");
    }

    @Test
    void aFirstLineThatIsNoHeaderIsAskedFor() {
        assertThatThrownBy(() -> file("150,4,setosa\n1,2,3\n2,3,4\n").open())
                .hasMessage("t.csv, line 1, column 3: expected a number, as in 2 other lines, but was 'setosa';"
                        + " is it a header, or are there lines to skip?");
    }

    @Test
    void theReportTellsWhatColumnsWereTakenFor() throws IOException {
        assertThat(file("id,x,c,k,y\n1,0.5,u,7,a\n2,,v,7,b\n3,1234567,u,7,a\n")
                        .ignore("id")
                        .missingAsMean()
                        .open()
                        .report())
                .hasToString("""
                    column  role     type          missing  values
                    id      ignored                      0
                    x       feature  number              1  from 0.5 to 1234600, mean 617280
                    c       feature  2 categories        0  u (2), v (1)
                    k       feature  number              0  always 7
                    y       target   2 classes           0  a (2), b (1)
                    """);
    }

    @Test
    void theTextFormOpensTheSameData() throws IOException {
        CsvFile file = file(FLOWERS)
                .target("species")
                .ignore("width")
                .holdOut(0.25)
                .seed(3)
                .batchSize(2);
        String text = "csv-file(file=\"" + file.file()
                + "\", targets=[species], ignored=[width], hold-out=0.25, seed=3," + " batch-size=2, shuffled=false)";

        DataSource found = Components.shared().find(DataSource.class, text);

        assertThat(found).isEqualTo(file);
        assertThat(found.open()).hasToString("features (4), 2 classes; 3 examples to train, 1 to validate, 0 to test");
    }

    @Test
    void namesWhatIsNotThere() throws IOException {
        assertThatThrownBy(() -> CsvFile.at(folder.resolve("absent.csv")).open())
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("absent.csv");
        assertThatThrownBy(() -> file(FLOWERS).target("petal").open())
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "t.csv: expected a column 'petal', but there is only 'length', 'width', 'colour', 'species'");
        assertThatThrownBy(() -> file(FLOWERS).target("5").open()).hasMessageContaining("expected a column '5'");
        assertThatThrownBy(() -> file("a\n1\n").open())
                .hasMessage(
                        "t.csv: expected at least one feature column, but was none beside targets [-1] and ignored []");
    }

    @Test
    void refusesOptionsThatContradictEachOther() throws IOException {
        assertThatThrownBy(() -> file(FLOWERS).ignore("species").open())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ignored columns: expected others than the target, but was 'species'");
        assertThatThrownBy(() -> file(FLOWERS).target("width", "2").open())
                .hasMessage("target columns: expected different ones, but was '2' twice");
        assertThatThrownBy(() ->
                        file(FLOWERS).target("width", "length").classification().open())
                .hasMessage("target columns: expected one column of classes, but was 2 columns");
        assertThatThrownBy(() -> file(FLOWERS).standardizeTargets().open())
                .hasMessage("standardized targets: expected targets that are numbers, but was classes");
        assertThatThrownBy(() -> file(FLOWERS).target("width").stratify().open())
                .hasMessage("stratified: expected targets that are classes, but was numbers");
        assertThatThrownBy(() -> file(FLOWERS).holdOut(0.5).test(0.5))
                .hasMessage("csv-file.hold-out and csv-file.test: expected a sum below 1, but was 1.0");
        assertThatThrownBy(() -> file(FLOWERS).target())
                .hasMessage("csv-file.targets: expected at least one column, but was none");
    }
}
