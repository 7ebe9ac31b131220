package org.nnj.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpiralsLessonTest {

    /** Chance is a third, and a straight line reaches about a half. */
    private static final double LEARNED = 0.9;

    @Test
    void tellsTheArmsApartOnPointsThatItHasNotSeen() {
        LessonRun run = LessonRun.of("spirals");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.figure("examples")).isEqualTo(300);
        assertThat(run.figure("accuracy")).isGreaterThan(LEARNED);
    }

    @Test
    void saysWhichDataItDrewAndValidatesOnSomeOfThem() {
        LessonRun run = LessonRun.of("spirals", "--epochs", "1");
        assertThat(run.out())
                .startsWith("data: spirals(examples=300, classes=3, ")
                .contains("validation-loss ");
    }

    @Test
    void withoutHiddenLayersItIsALineThatCannot() {
        assertThat(LessonRun.of("spirals", "--hidden", "none").figure("accuracy"))
                .isLessThan(LEARNED - 0.2);
    }
}
