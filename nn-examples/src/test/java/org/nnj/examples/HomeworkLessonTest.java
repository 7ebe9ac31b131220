package org.nnj.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nnj.api.math.FloatMatrix;

class HomeworkLessonTest {

    @Test
    void answersEachQuestionWithShapes() {
        LessonRun run = LessonRun.of("homework", "--epochs", "1");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsPattern("loss of each example, L +\\(16×1\\)")
                .containsPattern("error signal δ² = P − Y +\\(16×10\\)")
                .containsPattern("what comes back from the output, δ² W² +\\(16×32\\)")
                .containsPattern("W² \\(outputs × inputs\\) +\\(10×32\\)")
                // σ'(1) and σ'(σ(1)) in mpmath: 0.19661193324148185, 0.2193618640098077
                .contains("0.19661193")
                .contains("0.21936186");
    }

    @Test
    void theErrorIsPredictionMinusTargetAndTheDerivativeIsMultiplied() {
        String out = LessonRun.of("homework", "--epochs", "1").out();
        assertThat(out)
                .contains("largest difference of δ² and P − Y: 0.0e+00")
                .contains("largest difference of δ¹ and the product: 0.0e+00");
    }

    @Test
    void anEvenImageStaysEven() {
        FloatMatrix grey = FloatMatrix.zeros(1, 28 * 28).fill(0.5);
        for (float pixel : SmallImages.average(grey, 0)) {
            assertThat(pixel).isCloseTo(0.5f, within(1e-6f)); // 16 roundings
        }
    }

    /** A pixel in the third column and row lies wholly in the first square; the fourth is shared half and half. */
    @Test
    void aPixelOnAnEdgeIsShared() {
        double square = 3.5 * 3.5;
        FloatMatrix inside = FloatMatrix.zeros(1, 28 * 28);
        inside.set(0, 2 * 28 + 2, 1);
        assertThat(SmallImages.average(inside, 0)[0]).isEqualTo((float) (1 / square));
        FloatMatrix edge = FloatMatrix.zeros(1, 28 * 28);
        edge.set(0, 2 * 28 + 3, 1);
        assertThat(SmallImages.average(edge, 0)[0]).isEqualTo((float) (0.5 / square));
        assertThat(SmallImages.average(edge, 0)[1]).isEqualTo((float) (0.5 / square));
    }
}
