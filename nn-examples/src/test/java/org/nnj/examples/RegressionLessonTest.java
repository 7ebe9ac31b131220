package org.nnj.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class RegressionLessonTest {

    /** The noise has variance 0.01, below which no mean squared error on new points can lie but by luck. */
    private static final double NOISE = 0.01;

    @Test
    void followsTheCurveAsCloselyAsTheNoiseAllows() {
        LessonRun run = LessonRun.of("regression");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.figure("mse")).isBetween(NOISE / 2, 2 * NOISE);
        assertThat(run.figure("r2")).isGreaterThan(0.95);
    }

    @Test
    void itsLossIsHalfTheSquaredError() {
        LessonRun run = LessonRun.of("regression", "--epochs", "3");
        double lastDigit = 1e-4; // of two figures that are printed with four
        assertThat(run.figure("loss")).isEqualTo(run.figure("mse") / 2, offset(lastDigit));
    }
}
