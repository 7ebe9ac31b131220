package org.nnj.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nnj.activations.ScaledTanh;
import org.nnj.api.data.Batch;

class CourseAssignmentLessonTest {

    private static final long SEED = 42;

    static List<CourseStage> stages() {
        return CourseStage.ALL;
    }

    static List<SlippedGradients.Attempt> attempts() {
        return SlippedGradients.attempts(SEED);
    }

    /** 785·64 + 64·10; 785·16 + 16·10; 785·128 + 128·10; 785·60 + 60·60 + 60·10. */
    @Test
    void theNetworksHaveAsManyParametersAsWorkedOut() {
        assertThat(CourseStage.ALL)
                .extracting(stage -> stage.network().build().parameters().stream()
                        .mapToInt(p -> p.value().rows() * p.value().columns())
                        .sum())
                .containsExactly(50880, 50880, 50880, 50880, 50880, 12720, 101760, 51300);
    }

    /** {@code 1.7159·tanh(2/3)} and its slope at 0, {@code 1.7159·2/3}; mpmath. */
    @Test
    void theImprovedSigmoidIsThatOfTheCourse() {
        var improved = (ScaledTanh) CourseStage.ALL.get(2).activation();
        assertThat(improved.value(1)).isEqualTo(0.9999972559224791);
        assertThat(improved.derivative(0, 0)).isEqualTo(1.1439333333333332);
    }

    /** The last roundings differ with the order of the sum. */
    @Test
    void theBiasTrickIsABias() {
        assertThat(BiasTrick.largestDifference(20, SEED)).isLessThan(1e-14);
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void theGradientTestTellsRightFromSlipped(SlippedGradients.Attempt attempt) {
        Batch batch = SlippedGradients.batch(SEED);
        if (attempt.right()) {
            assertThat(attempt.difference(batch)).as(attempt.name()).isLessThan(SlippedGradients.BOUND);
        } else {
            assertThat(attempt.difference(batch)).as(attempt.name()).isGreaterThan(SlippedGradients.BOUND);
        }
    }

    @Test
    void writesCurvesAndPictures(@TempDir Path folder) throws Exception {
        Path data = SmallDigits.in(folder, 400);
        Path curves = folder.resolve("curves");
        LessonRun run = LessonRun.of(
                "course-assignment",
                "--data",
                data.toString(),
                "--tasks",
                "3c,3d",
                "--epochs",
                "12",
                "--patience",
                "20",
                "--curves",
                curves.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("50,880")
                .contains("is 51,300")
                .contains("fails")
                .contains("passes");
        assertThat(curves).isDirectoryContaining("glob:**/curves.csv");
        // 333 of 400 images are 11 steps an epoch: 132 steps, one point of the training loss and 12 of the others
        List<String> lines = Files.readAllLines(curves.resolve("curves.csv"));
        assertThat(lines.get(0)).isEqualTo("run,quantity,step,value");
        assertThat(lines).filteredOn(line -> line.contains(",loss,")).hasSize(2);
        assertThat(lines)
                .filteredOn(line -> line.contains(",validation-accuracy,"))
                .hasSize(24);
        assertThat(Files.readString(curves.resolve("validation-loss.svg")))
                .startsWith("<svg ")
                .contains("3c + fan-in weights")
                .contains("<polyline");
    }

    @Test
    void anUnknownTaskIsRefused() {
        LessonRun run = LessonRun.of("course-assignment", "--tasks", "5x");
        assertThat(run.exitCode()).isNotZero();
        assertThat(run.complaint()).isEqualTo("tasks: unknown task '5x'. Known: 2c, 3a, 3b, 3c, 3d, 4a, 4b, 4d");
    }

    /** Test accuracy after 5 epochs on all images, mean of five seeds, within the range of five seeds in PyTorch. */
    @Tag("slow")
    @ParameterizedTest
    @MethodSource("stages")
    void theMeanOfFiveSeedsIsAmongThoseOfPyTorch(CourseStage stage) {
        double sum = 0;
        for (int seed = 1; seed <= 5; seed++) {
            String out = LessonRun.of("course-assignment", "--tasks", stage.task(), "--seed", "" + seed)
                    .out();
            String row = out.lines()
                    .filter(line -> line.strip().startsWith(stage.task() + "  "))
                    .findFirst()
                    .orElseThrow();
            sum += Double.parseDouble(row.replaceAll(".*[0-9]{2},?[0-9]{3} +(0\\.[0-9]{4}) .*", "$1"));
        }
        assertThat(sum / 5).isBetween(stage.lowest(), stage.highest());
    }
}
