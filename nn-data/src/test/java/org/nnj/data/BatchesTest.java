package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.Batches;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;

class BatchesTest {

    private static int[] order(Batches batches, int epoch) {
        return Drawn.from(batches, epoch, 0, ElementType.FLOAT).ids();
    }

    @Test
    void anEpochHasEveryExampleOnce() {
        Batches train = Drawn.numbered(103, 4).batchSize(10).seed(1).train();

        for (int epoch = 0; epoch < 3; epoch++) {
            assertThat(Arrays.stream(order(train, epoch)).sorted().toArray())
                    .isEqualTo(IntStream.range(0, 103).toArray());
        }
    }

    @Test
    void theLastBatchIsShorter() {
        Batches train = Drawn.numbered(103, 4).batchSize(10).train();

        Drawn drawn = Drawn.from(train);

        assertThat(train.batchCount()).isEqualTo(11);
        assertThat(drawn.features()).hasSize(11);
        assertThat(drawn.features().get(9)).hasNumberOfRows(10);
        assertThat(drawn.features().get(10)).hasNumberOfRows(3);
        assertThat(drawn.targets().get(10)).hasNumberOfRows(3);
    }

    @Test
    void aBatchSizeThatDividesTheExamplesLeavesNoShortBatch() {
        assertThat(Drawn.from(Drawn.numbered(30, 2).batchSize(10).train()).features())
                .hasSize(3)
                .allSatisfy(batch -> assertThat(batch).hasNumberOfRows(10));
    }

    @Test
    void fewerExamplesThanABatchAreOneShortBatch() {
        assertThat(Drawn.from(Drawn.numbered(3, 2).batchSize(10).train()).features())
                .hasSize(1)
                .allSatisfy(batch -> assertThat(batch).hasNumberOfRows(3));
    }

    @Test
    void targetsStayWithTheirFeatures() {
        try (BatchCursor cursor =
                Drawn.numbered(50, 5).batchSize(7).seed(3).train().open(2, 0, ElementType.DOUBLE)) {
            while (cursor.hasNext()) {
                Batch batch = cursor.next();
                for (int row = 0; row < batch.rows(); row++) {
                    assertThat(batch.targets().argMaxOfRow(row))
                            .isEqualTo((int) batch.features().get(row, 0) % 5);
                    assertThat(batch.features().get(row, 1))
                            .isEqualTo(-batch.features().get(row, 0));
                }
            }
        }
    }

    @Test
    void theOrderIsAFunctionOfSeedAndEpoch() {
        InMemory data = Drawn.numbered(200, 4).batchSize(16);

        int[] order = order(data.seed(42).train(), 3);

        assertThat(order(data.seed(42).train(), 3)).isEqualTo(order);
        assertThat(order(data.seed(42).train(), 4)).isNotEqualTo(order);
        assertThat(order(data.seed(43).train(), 3)).isNotEqualTo(order);
    }

    @Test
    void divisionAndOrderAreTheSameOnEveryJdk() {
        InMemory data = Drawn.numbered(10, 2).holdOut(0.2).seed(42);

        // recorded on JDK 17; JDK 25 gave the same, compiled and interpreted
        assertThat(order(data.train(), 3)).containsExactly(6, 7, 5, 0, 4, 1, 2, 3);
        assertThat(order(data.validation(), 3)).containsExactly(8, 9);
    }

    @Test
    void everyExampleIsAsLikelyAsAnyOtherToBeHeldOutOrToComeFirst() {
        InMemory data = Drawn.numbered(10, 2);
        int[] heldOut = new int[10];
        int[] first = new int[10];
        for (int seed = 0; seed < 2000; seed++) {
            for (int id : order(data.seed(seed).holdOut(0.2).validation(), 0)) {
                heldOut[id]++;
            }
            first[order(data.seed(seed).train(), 0)[0]]++;
        }

        // binomial: 400 ± 18 and 200 ± 13; five deviations
        assertThat(Arrays.stream(heldOut)).allMatch(count -> Math.abs(count - 400) < 90);
        assertThat(Arrays.stream(first)).allMatch(count -> Math.abs(count - 200) < 67);
    }

    @Test
    void theOrderDoesNotDependOnTheBatchSize() {
        InMemory data = Drawn.numbered(200, 4).seed(5);

        assertThat(order(data.batchSize(64).train(), 1))
                .isEqualTo(order(data.batchSize(9).train(), 1));
    }

    @Test
    void beginningInTheMiddleEqualsSkipping() {
        Batches train = Drawn.numbered(103, 4).batchSize(10).seed(8).train();
        int[] whole = order(train, 2);

        for (int first = 0; first <= train.batchCount(); first++) {
            assertThat(Drawn.from(train, 2, first, ElementType.FLOAT).ids())
                    .as("from batch %d", first)
                    .isEqualTo(Arrays.copyOfRange(whole, Math.min(103, 10 * first), 103));
        }
    }

    @Test
    void withoutShufflingEveryEpochHasTheOrderOfTheData() {
        Batches train = Drawn.numbered(20, 4).inOrder().train();

        assertThat(order(train, 0)).isEqualTo(IntStream.range(0, 20).toArray());
        assertThat(order(train, 7)).isEqualTo(IntStream.range(0, 20).toArray());
    }

    @Test
    void validationAndTestKeepTheOrderOfTheData() {
        InMemory data = Drawn.numbered(100, 4).split(0.5, 0.3, 0.2).seed(9);

        assertThat(order(data.validation(), 5)).isSorted().hasSize(30);
        assertThat(order(data.test(), 5)).isSorted().hasSize(20);
    }

    @Test
    void bothPrecisionsGiveTheSameExamples() {
        InMemory data = InMemory.of(new double[][] {{0.1, 1.0 / 3}, {2, -1e-3}}, new double[][] {{0.7}, {0.9}})
                .batchSize(2)
                .divideBy(3)
                .inOrder();
        try (BatchCursor singles = data.train().open(0, 0, ElementType.FLOAT);
                BatchCursor doubles = data.train().open(0, 0, ElementType.DOUBLE)) {
            Batch single = singles.next();
            Batch exact = doubles.next();

            assertThat(exact.features().get(0, 0)).isEqualTo(0.1 / 3);
            assertThat(single.features()).isEqualTo(exact.features().toFloat());
            assertThat(single.targets()).isEqualTo(exact.targets().toFloat());
        }
    }

    @Test
    void singlePrecisionIsWidenedExactly() {
        InMemory data = InMemory.of(new float[][] {{0.1f}, {0.2f}}, new float[][] {{1}, {2}})
                .inOrder();

        assertThat(Drawn.from(data.train()).features().get(0)).isDeepEqualTo(new double[][] {{0.1f}, {0.2f}});
        assertThat(Drawn.from(data.divideBy(3).train()).features().get(0))
                .isDeepEqualTo(new double[][] {{0.1f / 3.0}, {0.2f / 3.0}});
        assertThat(Drawn.from(data.divideBy(3).train(), 0, 0, ElementType.FLOAT)
                        .features()
                        .get(0))
                .isDeepEqualTo(new double[][] {{(float) (0.1f / 3.0)}, {(float) (0.2f / 3.0)}});
    }

    @Test
    void fullBatchesShareTheirMatrices() {
        try (BatchCursor cursor = Drawn.numbered(25, 2).batchSize(10).train().open(0, 0, ElementType.FLOAT)) {
            Matrix first = cursor.next().features();
            assertThat(cursor.next().features()).isSameAs(first);
            assertThat(cursor.next().features()).isNotSameAs(first);
        }
    }

    @Test
    void twoCursorsDoNotDisturbEachOther() {
        Batches train = Drawn.numbered(20, 2).batchSize(10).inOrder().train();
        try (BatchCursor one = train.open(0, 0, ElementType.DOUBLE);
                BatchCursor other = train.open(0, 1, ElementType.DOUBLE)) {
            Matrix first = one.next().features();
            other.next();
            assertThat(first.get(0, 0)).isEqualTo(0);
        }
    }

    @Test
    void assemblingAFullBatchAllocatesNothing() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        double[] weights = new double[20_000];
        Batches train =
                Drawn.numbered(20_000, 4).withWeights(weights).batchSize(10).train();
        try (BatchCursor cursor = train.open(0, 0, ElementType.FLOAT)) {
            for (int i = 0; i < 100; i++) {
                cursor.next();
            }
            threads.getCurrentThreadAllocatedBytes();
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 1000; i++) {
                cursor.next();
            }
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;

            // one array of one batch alone would be 1000 · (16 + 10 · 2 · 4) bytes; what the JVM itself allocates is
            // far less
            assertThat(allocated).isLessThan(10_000);
        }
    }

    @Test
    void weightsStayWithTheirExamples() {
        double[] weights = IntStream.range(0, 20).mapToDouble(i -> i / 4.0).toArray();
        try (BatchCursor cursor =
                Drawn.numbered(20, 2).withWeights(weights).batchSize(6).train().open(0, 0, ElementType.FLOAT)) {
            while (cursor.hasNext()) {
                Batch batch = cursor.next();
                for (int row = 0; row < batch.rows(); row++) {
                    assertThat(batch.weights().orElseThrow().get(row, 0))
                            .isEqualTo(batch.features().get(row, 0) / 4);
                }
            }
        }
    }

    @Test
    void refusesABatchThatIsNotThere() {
        Batches train = Drawn.numbered(20, 2).batchSize(10).train();

        assertThatThrownBy(() -> train.open(0, 3, ElementType.FLOAT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("first batch: expected in [0, 2], but was 3");
        assertThatThrownBy(() -> train.open(-1, 0, ElementType.FLOAT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("epoch: expected at least 0, but was -1");
        try (BatchCursor ended = train.open(0, 2, ElementType.FLOAT)) {
            assertThat(ended.hasNext()).isFalse();
            assertThatThrownBy(ended::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void anEmptyPartHasNoBatches() {
        Batches test = Drawn.numbered(20, 2).test();

        assertThat(test.examples()).isZero();
        assertThat(test.batchCount()).isZero();
        assertThat(Drawn.from(test).features()).isEmpty();
    }
}
