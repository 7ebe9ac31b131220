package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.Batches;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.math.ElementType;

@Timeout(30)
class PrefetchTest {

    private static final ElementType TYPE = ElementType.FLOAT;

    private static final InMemory DATA = Drawn.numbered(103, 4).batchSize(10).seed(3);

    @AfterEach
    void noThreadIsLeft() {
        assertThat(threads()).isEmpty();
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith(PrefetchCursor.THREAD))
                .toList();
    }

    @Test
    void givesTheSameBatchesInTheSameOrderHoweverManyMayWait() {
        InMemory weighted =
                DATA.withWeights(IntStream.range(0, 103).asDoubleStream().toArray());
        for (int ahead : new int[] {1, 2, 5, 100}) {
            for (int first : new int[] {0, 4, 11}) {
                assertThat(everything(Prefetch.of(weighted, ahead).train(), first))
                        .as("%d ahead, from batch %d", ahead, first)
                        .isEqualTo(everything(weighted.train(), first));
            }
        }
    }

    /** All batches of epoch 2, copied. */
    private static List<Batch> everything(Batches part, int firstBatch) {
        List<Batch> batches = new ArrayList<>();
        try (BatchCursor cursor = part.open(2, firstBatch, TYPE)) {
            while (cursor.hasNext()) {
                Batch batch = cursor.next();
                batches.add(new Batch(
                        batch.features().copy(),
                        batch.targets().copy(),
                        batch.weights().map(weights -> weights.copy())));
            }
        }
        return batches;
    }

    @Test
    void aBatchStaysAsItIsUntilTheNextIsAskedFor() throws InterruptedException {
        CountDownLatch farAhead = new CountDownLatch(4);
        Batches counting = new Counting(DATA.train(), farAhead::countDown);
        try (BatchCursor cursor = prefetched(counting, 3).open(0, 0, TYPE)) {
            Batch first = cursor.next();
            double[][] before = first.features().toArray();
            farAhead.await(); // three more are made

            assertThat(cursor.hasNext()).isTrue();
            assertThat(first.features().toArray()).isDeepEqualTo(before);
        }
    }

    @Test
    void asManyBatchesWaitAsAllowedAndNoMore() throws InterruptedException {
        AtomicInteger made = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(3);
        Batches counting = new Counting(DATA.train(), () -> {
            made.incrementAndGet();
            full.countDown();
        });
        try (BatchCursor cursor = prefetched(counting, 3).open(0, 0, TYPE)) {
            full.await();
            Thread.sleep(20); // time to do what it must not
            assertThat(made).hasValue(3);
            cursor.next();
        }
        assertThat(made.get()).isBetween(3, 4);
    }

    @Test
    void copiesGoRound() {
        InMemory many = Drawn.numbered(1000, 2).batchSize(2);
        try (PrefetchCursor cursor = new PrefetchCursor(many.train().open(0, 0, TYPE), 4, closed -> {})) {
            while (cursor.hasNext()) {
                cursor.next();
            }
            assertThat(cursor.copies()).isBetween(1, 4 + 3);
        }
    }

    @Test
    void takingABatchAllocatesNothing() {
        ThreadMXBean bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        InMemory many = Drawn.numbered(4000, 2).batchSize(2);
        try (BatchCursor cursor = Prefetch.of(many).train().open(0, 0, TYPE)) {
            for (int i = 0; i < 500; i++) {
                cursor.next();
            }
            long before = bean.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 1000; i++) {
                cursor.next();
            }
            // an Optional a batch and what the JVM itself does in waiting; a batch's matrices are more than 100 bytes
            assertThat((bean.getCurrentThreadAllocatedBytes() - before) / 1000).isLessThan(64);
        }
    }

    @Test
    void aFailureSurfacesWhereItsBatchIsAskedFor() {
        IllegalArgumentException broken = new IllegalArgumentException("image 17: expected pixels, but was noise");
        AtomicInteger made = new AtomicInteger();
        Batches failing = new Counting(DATA.train(), () -> {
            if (made.incrementAndGet() == 4) {
                throw broken;
            }
        });
        try (BatchCursor cursor = prefetched(failing, 8).open(0, 0, TYPE)) {
            for (int i = 0; i < 3; i++) {
                cursor.next();
            }
            assertThatThrownBy(cursor::next).isSameAs(broken);
            assertThatThrownBy(cursor::hasNext).isSameAs(broken);
        }
    }

    @Test
    void anErrorSurfacesToo() {
        AssertionError broken = new AssertionError("ours");
        Batches failing = new Counting(DATA.train(), () -> {
            throw broken;
        });
        try (BatchCursor cursor = prefetched(failing, 8).open(0, 0, TYPE)) {
            assertThatThrownBy(cursor::hasNext).isSameAs(broken);
        }
    }

    @Test
    void theThreadEndsWithTheEpoch() {
        BatchCursor cursor = Prefetch.of(DATA).train().open(0, 0, TYPE);
        while (cursor.hasNext()) {
            cursor.next();
        }
        cursor.close();
        assertThatThrownBy(cursor::next)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("batches: expected at most those of one epoch, but it has ended");
    }

    @Test
    void closingEarlyLeavesNoThreadAndNothingMore() {
        BatchCursor cursor = Prefetch.of(DATA, 2).train().open(0, 0, TYPE);
        cursor.next();
        assertThat(threads()).hasSize(1);

        cursor.close();

        assertThat(threads()).isEmpty();
        assertThat(cursor.hasNext()).isFalse();
        cursor.close(); // once more does no harm
    }

    @Test
    void closingTheGeneratorEndsTheThreadsOfCursorsLeftOpen() {
        DataGenerator data = Prefetch.of(DATA, 1);
        BatchCursor one = data.train().open(0, 0, TYPE);
        BatchCursor other = data.train().open(1, 0, TYPE);
        assertThat(threads()).hasSize(2);

        data.close();

        assertThat(threads()).isEmpty();
        assertThat(one.hasNext()).isFalse();
        assertThat(other.hasNext()).isFalse();
    }

    @Test
    void closingClosesWhatItStandsOn() {
        DataGenerator source = mock(DataGenerator.class);

        Prefetch.of(source).close();

        verify(source).close();
    }

    @Test
    void theCursorBeneathIsClosed() {
        AtomicInteger closed = new AtomicInteger();
        Counting counting = new Counting(DATA.train(), () -> {}, closed::incrementAndGet);

        prefetched(counting, 1).open(0, 0, TYPE).close();

        assertThat(closed).hasValue(1);
    }

    @Test
    void anInterruptDoesNotDisturbTheWaitAndIsNotLost() {
        CountDownLatch interrupted = new CountDownLatch(1);
        Batches slow = new Counting(DATA.train(), () -> awaitQuietly(interrupted));
        try (BatchCursor cursor = prefetched(slow, 2).open(0, 0, TYPE)) {
            Thread.currentThread().interrupt();
            interrupted.countDown();

            assertThat(cursor.hasNext()).isTrue();
            assertThat(cursor.next().rows()).isEqualTo(10);
            cursor.close();

            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts the thread that makes batches", e);
        }
    }

    @Test
    void refusesFewerThanOneBatch() {
        assertThatThrownBy(() -> Prefetch.of(DATA, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("prefetch.batches: expected at least 1, but was 0");
    }

    @Test
    void saysWhatItIs() {
        assertThat(Prefetch.of(DATA, 2)).hasToString(DATA + "; up to 2 batches ahead");
    }

    private static Batches prefetched(Batches part, int ahead) {
        DataGenerator data = mock(DataGenerator.class);
        when(data.train()).thenReturn(part);
        return Prefetch.of(data, ahead).train();
    }

    /** Another part that tells when a batch is about to be made. */
    private record Counting(Batches part, Runnable beforeBatch, Runnable whenClosed) implements Batches {

        Counting(Batches part, Runnable beforeBatch) {
            this(part, beforeBatch, () -> {});
        }

        @Override
        public int examples() {
            return part.examples();
        }

        @Override
        public int batchSize() {
            return part.batchSize();
        }

        @Override
        public BatchCursor open(int epoch, int firstBatch, ElementType type) {
            BatchCursor cursor = part.open(epoch, firstBatch, type);
            return new BatchCursor() {
                @Override
                public boolean hasNext() {
                    return cursor.hasNext();
                }

                @Override
                public Batch next() {
                    beforeBatch.run();
                    return cursor.next();
                }

                @Override
                public void close() {
                    whenClosed.run();
                }
            };
        }
    }
}
