package org.nnj.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nnj.api.metric.Metric;

class MetricContractTest {

    static class Metrics extends MetricContract {}

    static Stream<Arguments> lawsAndTheirBreakers() {
        return Stream.of(
                Arguments.of(WrongMetrics.Right.class, Set.of()),
                Arguments.of(
                        WrongMetrics.BatchMeans.class,
                        Set.of("the result does not depend on how examples are cut into batches")),
                Arguments.of(WrongMetrics.ForgetsTheOther.class, Set.of("merging equals counting alone")),
                Arguments.of(WrongMetrics.ZeroOfNothing.class, Set.of("the result is NaN when nothing was counted")),
                Arguments.of(WrongMetrics.Chained.class, Set.of("a new start has seen nothing")),
                Arguments.of(WrongMetrics.WrongGoal.class, Set.of("the best predictions are no worse than a guess")),
                Arguments.of(WrongMetrics.SharedWeight.class, Set.of("eight threads do not disturb each other")),
                Arguments.of(WrongMetrics.HalfWeights.class, Set.of("weights of 1 equal no weights")),
                Arguments.of(WrongMetrics.FloatDrift.class, Set.of("both precisions agree")),
                Arguments.of(WrongMetrics.Scribbles.class, Set.of("nothing that is counted is changed")),
                Arguments.of(WrongMetrics.AnyShape.class, Set.of("other shapes are refused")),
                Arguments.of(WrongMetrics.TakesStrangers.class, Set.of("another metric's accumulator is refused")));
    }

    @ParameterizedTest
    @MethodSource("lawsAndTheirBreakers")
    void eachLawFailsThePluginThatBreaksIt(Class<?> plugin, Set<String> laws) {
        assertThat(Verdict.of(Metrics.class, Metric.class, plugin).broken()).isEqualTo(laws);
    }

    @Test
    void stateSharedByAllStartsIsFound() {
        assertThat(Verdict.of(Metrics.class, Metric.class, WrongMetrics.OneForAll.class)
                        .broken())
                .contains("a new start has seen nothing");
    }
}
