package org.nnj.api.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GoalTest {

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.4, 0, true",
        "0.4, 0.5, 0, false",
        "0.5, 0.5, 0, false",
        "0.75, 0.5, 0.25, false",
        "0.875, 0.5, 0.25, true",
        "Infinity, 1e300, 0, true"
    })
    void maximizingLargerIsBetterByMoreThanTheMargin(
            double candidate, double reference, double margin, boolean better) {
        assertThat(Goal.MAXIMIZE.isBetter(candidate, reference, margin)).isEqualTo(better);
    }

    @ParameterizedTest
    @CsvSource({
        "0.4, 0.5, 0, true",
        "0.5, 0.4, 0, false",
        "0.5, 0.5, 0, false",
        "0.25, 0.5, 0.25, false",
        "0.125, 0.5, 0.25, true",
        "-Infinity, -1e300, 0, true"
    })
    void minimizingSmallerIsBetterByMoreThanTheMargin(
            double candidate, double reference, double margin, boolean better) {
        assertThat(Goal.MINIMIZE.isBetter(candidate, reference, margin)).isEqualTo(better);
    }

    @ParameterizedTest
    @EnumSource(Goal.class)
    void notANumberIsNeverBetterAndAnythingIsBetterThanIt(Goal goal) {
        assertThat(goal.isBetter(Double.NaN, 0.5, 0)).isFalse();
        assertThat(goal.isBetter(Double.NaN, Double.NaN, 0)).isFalse();
        assertThat(goal.isBetter(0.5, Double.NaN, 10)).isTrue();
    }

    @Test
    void theTwoGoalsAreOpposites() {
        assertThat(Goal.values()).containsExactly(Goal.MAXIMIZE, Goal.MINIMIZE);
        assertThat(Goal.MAXIMIZE.isBetter(2, 1, 0)).isNotEqualTo(Goal.MINIMIZE.isBetter(2, 1, 0));
    }
}
