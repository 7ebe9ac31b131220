package org.nnj.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorkloadTest {

    @ParameterizedTest
    @CsvSource({
        // 4·784·32 + 6·32·16 + 6·16·10, and so on: the first layer's input has no error
        "A, 104384",
        "B, 3209216",
        "C, 31711232"
    })
    void countsTheOperationsOfThreeProductsALayerButTwoForTheFirst(Workload workload, double operations) {
        assertThat(workload.operationsPerExample()).isEqualTo(operations);
    }

    @Test
    void theSeminarsNetworkHasItsParameters() {
        // 784·32 + 32 + 32·16 + 16 + 16·10 + 10
        assertThat(Workload.A.model().parameters().stream()
                        .mapToInt(parameter -> parameter.value().size())
                        .sum())
                .isEqualTo(25_818);
    }

    @ParameterizedTest
    @EnumSource
    void runsInMiniatureAndLearns(Workload workload) {
        TrainingRun run = new TrainingRun(workload, Stripes.images(160).batchSize(8), 2);

        Figures figures = run.figures();
        assertThat(figures.values())
                .containsKeys("seconds", "last-epoch", "epochs", "gflop", "bytes-per-step", "kernels")
                .containsEntry("accuracy", "1.00000");
        assertThat(Double.parseDouble(figures.values().get("gflop")))
                .isCloseTo(2 * 160 * workload.operationsPerExample() / 1e9, withPercentage(0.001));
    }

    @Test
    void predictsInMiniature() {
        Figures figures = PredictionRun.measure(
                Workload.A.model(), Stripes.images(10).batchSize(10).test(), 20, 2);

        assertThat(figures.values().keySet())
                .containsAll(List.of("median-us", "p99-us", "samples-per-second", "bytes-per-call", "accuracy"));
    }
}
