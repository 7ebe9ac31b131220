package org.nnj.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main lesson as it is, for several seeds. It takes minutes and runs on demand: {@code mvn verify -Pslow}. */
@Tag("slow")
class FiveSeedsTest {

    /**
     * PyTorch, float32, the same network and settings, several seeds: accuracy .9576 to .9635, cross-entropy .120 to .143; the
     * bands are a little wider on either side.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void fiveEpochsReachTheAccuracyOfOtherFrameworks(int seed) {
        LessonRun run = LessonRun.of("mnist", "--seed", Integer.toString(seed));
        assertThat(run.exitCode()).isZero();
        assertThat(run.figure("accuracy")).as("accuracy, seed %d", seed).isBetween(0.957, 0.965);
        assertThat(run.figure("cross-entropy"))
                .as("cross-entropy, seed %d", seed)
                .isBetween(0.115, 0.146);
    }
}
