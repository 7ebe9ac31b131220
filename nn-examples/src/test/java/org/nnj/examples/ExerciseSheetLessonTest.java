package org.nnj.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.explain.Trace;

/** Expected numbers: {@code networks.json}, "exercise_sheet_exercise_6.1", computed with PyTorch in float64. */
class ExerciseSheetLessonTest {

    /** Half a unit of the last of the eight decimals that are given. */
    private static final double EIGHT_DECIMALS = 5e-9;

    private final Trace trace = ExerciseSheet.trace();

    private static void assertClose(Matrix actual, double tolerance, double[]... expected) {
        assertThat(Differences.largest(actual, DoubleMatrix.of(expected))).isLessThanOrEqualTo(tolerance);
    }

    @Test
    void theForwardPassIsThatOfTheSheet() {
        assertClose(trace.matrix("z¹"), 1e-15, new double[] {-0.5, 1.5, 3.3});
        assertClose(trace.matrix("a¹"), 1e-15, new double[] {-0.005, 1.5, 3.3});
        assertClose(trace.matrix("z²"), 1e-15, new double[] {-1.803, 0.211});
        assertClose(trace.matrix("a²"), EIGHT_DECIMALS, new double[] {0.11774083, 0.88225917});
    }

    @Test
    void theUpdatedOutputWeightsAreTheRightOnes() {
        assertClose(
                trace.matrix("W²ₛ"), EIGHT_DECIMALS, new double[] {0.60005887, -0.11766112, -0.53885447}, new double[] {
                    -0.20005887, 0.81766112, -0.26114553
                });
    }

    @Test
    void thePrintedOutputWeightsAreTheGradient() {
        // as printed, to six decimals at best
        assertClose(trace.matrix("∂C/∂W²"), 2e-6, new double[] {-0.00059, 0.17661, 0.388545}, new double[] {
            0.00059, -0.17661, -0.388545
        });
    }

    @Test
    void thePrintedHiddenWeightsComeFromOutputWeightsOverwrittenTooEarly() {
        // as printed; the sheet calculated on with rounded numbers, which costs 1.2e-6
        assertClose(
                ExerciseSheet.printedW1(trace),
                1.2e-6,
                new double[] {-4.16802e-6, -1.38934e-6, 1.38934e-6, -2.77868e-6},
                new double[] {0.124765, 0.0415884, -0.0415884, 0.0831768},
                new double[] {0.274486, 0.0914952, -0.0914952, 0.18299});
    }

    @Test
    void summedBinaryCrossEntropyDoublesTheError() {
        Matrix twice = trace.matrix("δ²").copy().scale(2);
        assertThat(Differences.largest(ExerciseSheet.traceOfBinaryCrossentropy().matrix("δ²"), twice))
                .isLessThan(1e-15);
    }

    @Test
    void elementByElementIsNoMultipleOfTheRightErrorForThreeClasses() {
        LessonRun run = LessonRun.of("exercise-sheet");
        assertThat(run.exitCode()).isZero();
        // o and Jᵀg worked out by hand for z = (1, 2, 0.5), target 3: g = (1/(1−o₁), 1/(1−o₂), −1/o₃)
        assertThat(run.out())
                .contains("[0.2312239, 0.62853172, -0.85975562]")
                .contains("[0.07121236, 1.06802068, -1.13923304]");
    }

    @Test
    void writesTheTraceAsAPage(@TempDir Path folder) throws Exception {
        Path page = folder.resolve("trace.html");
        LessonRun run = LessonRun.of("exercise-sheet", "--html", page.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("wrote " + page);
        assertThat(Files.readString(page)).contains("leaky-relu");
    }
}
