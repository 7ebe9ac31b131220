package org.nnj.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nnj.api.math.RandomStream;

class CsvLessonTest {

    @TempDir
    Path folder;

    private Path flats = Path.of("");

    /** Rents that follow size, town and age but for a little noise, and a name for what is dear: all with seed 5. */
    @BeforeEach
    void write() throws IOException {
        RandomStream random = RandomStream.of(5, "flats");
        StringBuilder rows = new StringBuilder("number,size,town,age,rent,class\n");
        for (int i = 0; i < 300; i++) {
            double size = random.uniform(20, 120);
            int town = random.nextInt(3);
            double age = random.uniform(0, 100);
            double rent = 200 + size * (6 + 3 * town) - 2 * age + 10 * random.nextGaussian();
            rows.append(String.format(
                    Locale.ROOT,
                    "%d,%.1f,%s,%s,%.2f,%s%n",
                    i,
                    size,
                    List.of("Ahaus", "Bonn", "Celle").get(town),
                    i % 50 == 7 ? "" : String.format(Locale.ROOT, "%.0f", age),
                    rent,
                    rent > 800 ? "dear" : "cheap"));
        }
        flats = Files.writeString(folder.resolve("flats.csv"), rows);
    }

    @Test
    void aTargetOfNumbersIsARegressionThatBeatsTheMean() {
        LessonRun run =
                LessonRun.of("train", "--csv", flats.toString(), "--target", "rent", "--ignore", "number,class");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("town    feature  3 categories        0  ")
                .contains("age     feature  number              6  from ")
                .contains("features (5), 1 targets; 195 examples to train, 45 to validate, 60 to test");
        // by the noise alone it would be 0.998
        assertThat(run.figure("r2")).isGreaterThan(0.97);
        assertThat(run.figure("root of mean squared error")).isLessThan(45);
    }

    @Test
    void aTargetOfTextsIsAClassificationThatBeatsTheMostFrequentClass() {
        LessonRun run = LessonRun.of("train", "--csv", flats.toString(), "--ignore", "number,rent");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("class   target   2 classes  ");
        assertThat(run.figure("accuracy")).isGreaterThan(0.9);
    }

    @Test
    void aSavedModelPredictsOtherRows() throws IOException {
        Path model = folder.resolve("rents.nnj");
        LessonRun.of(
                "train",
                "--csv",
                flats.toString(),
                "--target",
                "rent",
                "--ignore",
                "number,class",
                "--save",
                model.toString());
        Path more = Files.writeString(
                folder.resolve("more.csv"), "age;town;size\n50;Bonn;100\n50;Ahaus;100\n50;Erfurt;100\n;Bonn;100\n");

        LessonRun run = LessonRun.of("predict", "--model", model.toString(), "--csv", more.toString());

        assertThat(run.err()).isEmpty();
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).isEqualTo("rent");
        // 200 + 100·9 − 100 and 200 + 100·6 − 100, give or take what is left to learn
        assertThat(Double.parseDouble(lines.get(1))).isBetween(900.0, 1100.0);
        assertThat(Double.parseDouble(lines.get(2))).isBetween(600.0, 800.0);
    }

    @Test
    void predictionsOfClassesHaveAProbability() {
        Path model = folder.resolve("classes.nnj");
        LessonRun.of("train", "--csv", flats.toString(), "--ignore", "number,rent", "--save", model.toString());

        LessonRun run = LessonRun.of("predict", "--model", model.toString(), "--csv", flats.toString());

        assertThat(run.out().lines()).hasSize(301).startsWith("class,probability");
        assertThat(run.out().lines().skip(1)).allMatch(line -> line.matches("(dear|cheap),[01]\\.[0-9]{4}"));
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.csv"), "a,b\n1,2\n3\n");

        LessonRun run = LessonRun.of("train", "--csv", broken.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.complaint()).isEqualTo("broken.csv, line 3: expected 2 fields, as in the first line, but was 1");
        assertThat(LessonRun.of("train", "--csv", flats.toString(), "--missing", "refuse")
                        .complaint())
                .isEqualTo("flats.csv, line 9, column 'age' (4): expected a value, but it is missing");
        assertThat(LessonRun.of("train").complaint()).isEqualTo("Missing required option: '--csv=FILE'");
    }

    @Test
    void aModelThatLearnedFromOtherDataIsRefused() throws IOException {
        Path model = folder.resolve("mnist.nnj");
        LessonRun.of(
                "mnist", "--data", SmallDigits.in(folder, 100).toString(), "--epochs", "1", "--save", model.toString());

        assertThat(LessonRun.of("predict", "--model", model.toString(), "--csv", flats.toString())
                        .complaint())
                .isEqualTo(model + ": expected a model that was trained on a CSV file, but was another");
    }
}
