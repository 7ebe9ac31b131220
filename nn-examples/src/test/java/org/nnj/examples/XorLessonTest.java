package org.nnj.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XorLessonTest {

    /** A table that is learned well enough to be read off: false below 0.1, true above 0.9. */
    @ParameterizedTest
    @ValueSource(strings = {"float", "double"})
    void learnsTheTruthTable(String precision) {
        LessonRun run = LessonRun.of("xor", "--precision", precision);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        List<String> table =
                run.out().lines().filter(line -> line.contains(" xor ")).toList();
        assertThat(table).hasSize(4);
        assertThat(table.get(0)).matches("0 xor 0 = 0\\.0\\d\\d");
        assertThat(table.get(1)).matches("0 xor 1 = 0\\.9\\d\\d");
        assertThat(table.get(2)).matches("1 xor 0 = 0\\.9\\d\\d");
        assertThat(table.get(3)).matches("1 xor 1 = 0\\.0\\d\\d");
    }

    @Test
    void theSameSeedPrintsTheSameAndAnotherSeedOther() {
        String once = LessonRun.of("xor", "--seed", "7", "--epochs", "20").out();
        assertThat(LessonRun.of("xor", "--seed", "7", "--epochs", "20").out()).isEqualTo(once);
        assertThat(LessonRun.of("xor", "--seed", "8", "--epochs", "20").out()).isNotEqualTo(once);
    }
}
