package org.nnj.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @Test
    void helpListsTheLessons() {
        LessonRun run = LessonRun.of("--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("  mnist  ", "  xor  ", "  spirals  ", "  regression  ", "  components  ");
    }

    @Test
    void optionsWithoutALessonAreThoseOfMnist() {
        LessonRun run = LessonRun.of("--epochs", "x");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.complaint()).isEqualTo("Invalid value for option '--epochs': 'x' is not an int");
        assertThat(run.err()).contains("Usage: nnj mnist ");
    }

    @Test
    void anUnknownLessonIsRefusedWithTheNearest() {
        LessonRun run = LessonRun.of("mnistt");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.complaint()).isEqualTo("Unmatched argument at index 0: 'mnistt'");
        assertThat(run.err()).contains("Did you mean: nnj mnist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mnist", "xor", "spirals", "regression", "train"})
    void everyLessonThatTrainsTakesSeedPrecisionAndThreads(String lesson) {
        LessonRun run = LessonRun.of(lesson, "--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("--seed=N", "--precision=TYPE", "--threads=N", "--epochs=N");
    }
}
