package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nnj.api.math.RandomStream;

class SplitTest {

    private static final long SEED = 20;

    @Test
    void sharesBecomeTheNearestWholeNumbers() {
        assertThat(Split.holdOut(0.1).apportion(60_000)[0]).containsExactly(54_000, 6_000, 0);
        assertThat(Split.of(0.8, 0.1, 0.1).apportion(10)[0]).containsExactly(8, 1, 1);
        // 0.29 · 100 is 28.999999999999996 in doubles
        assertThat(Split.holdOut(0.29).apportion(100)[0]).containsExactly(71, 29, 0);
        assertThat(Split.of(0.5, 0.25, 0.25).apportion(3)[0]).containsExactly(1, 1, 1);
    }

    @Test
    void manySmallGroupsKeepTheSharesInTotal() {
        int[] groups = IntStream.generate(() -> 5).limit(40).toArray();

        int[][] sizes = Split.of(0.8, 0.1, 0.1).apportion(groups);

        assertThat(Split.sum(sizes, 0)).isEqualTo(160);
        assertThat(Split.sum(sizes, 1)).isEqualTo(20);
        assertThat(Split.sum(sizes, 2)).isEqualTo(20);
    }

    @Test
    void everyGroupIsDividedWholeAndToWithinOneExample() {
        RandomStream random = RandomStream.of(SEED, "groups");
        for (int round = 0; round < 500; round++) {
            double validation = random.uniform(0, 0.5);
            double test = random.uniform(0, 0.5);
            int[] groups = IntStream.range(0, 1 + random.nextInt(12))
                    .map(i -> random.nextInt(50))
                    .toArray();
            double[] shares = {1 - validation - test, validation, test};

            int[][] sizes = new Split(validation, test).apportion(groups);

            for (int g = 0; g < groups.length; g++) {
                assertThat(Arrays.stream(sizes[g]).sum())
                        .as("seed %d, round %d", SEED, round)
                        .isEqualTo(groups[g]);
                for (int part = 0; part < 3; part++) {
                    assertThat((double) sizes[g][part])
                            .as("seed %d, round %d, group %d, part %d", SEED, round, g, part)
                            .isCloseTo(shares[part] * groups[g], within(1.0));
                }
            }
        }
    }

    @Test
    void partsAreDisjointCompleteAndAscending() {
        int[][] groups = {
            IntStream.range(0, 70).toArray(), IntStream.range(70, 101).toArray()
        };

        int[][] parts = Split.of(0.5, 0.3, 0.2).divide(groups, RandomStream.of(SEED, "split"));

        assertThat(Arrays.stream(parts).flatMapToInt(Arrays::stream).sorted().toArray())
                .isEqualTo(IntStream.range(0, 101).toArray());
        for (int[] part : parts) {
            assertThat(part).isSorted().isNotEmpty();
        }
    }

    @Test
    void aLargerShareHoldsOutTheSameExamplesAndMore() {
        int[][] all = {IntStream.range(0, 100).toArray()};

        int[] small = Split.holdOut(0.1).divide(all, RandomStream.of(SEED, "split"))[1];
        int[] large = Split.holdOut(0.3).divide(all, RandomStream.of(SEED, "split"))[1];

        assertThat(large).contains(small).hasSize(30);
    }

    @Test
    void refusesSharesOutsideTheirRange() {
        assertThatThrownBy(() -> Split.holdOut(1.0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("hold-out: expected in [0, 1), but was 1.0");
        assertThatThrownBy(() -> Split.holdOut(-0.1)).hasMessage("hold-out: expected in [0, 1), but was -0.1");
        assertThatThrownBy(() -> Split.holdOut(Double.NaN)).hasMessage("hold-out: expected in [0, 1), but was nan");
        assertThatThrownBy(() -> Split.of(0.8, -0.1, 0.3))
                .hasMessage("validation share: expected in [0, 1], but was -0.1");
        assertThatThrownBy(() -> Split.of(0.8, 0.1, 0.2))
                .hasMessageStartingWith("shares of train, validation and test: expected a sum of 1, but was 1.1");
    }
}
