package org.nnj.api.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class WorkersTest {

    private final Workers workers = new Workers(3);

    @AfterEach
    void end() {
        workers.close();
    }

    @Test
    void partsThatWaitForEachOtherAreRunByAThreadEach() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        AtomicInteger parts = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(3);

        workers.run(3, (part, count) -> {
            assertEquals(3, count);
            threads.add(Thread.currentThread());
            parts.addAndGet(1 << part);
            all.countDown();
            awaitUninterrupted(all);
        });
        assertEquals(0b111, parts.get());
        assertEquals(3, threads.size());
        assertTrue(threads.contains(Thread.currentThread()), "the caller is one of them");
    }

    @Test
    void eachOfManyPartsIsRunOnce() {
        for (int round = 0; round < 200; round++) {
            AtomicIntegerArray runs = new AtomicIntegerArray(17);
            workers.run(17, (part, count) -> {
                assertEquals(17, count);
                runs.incrementAndGet(part);
            });
            assertEquals("[1" + ", 1".repeat(16) + "]", runs.toString());
        }
    }

    @Test
    void onePartIsTheCallersAlone() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();

        workers.run(1, (part, count) -> {
            assertEquals(1, count);
            threads.add(Thread.currentThread());
        });
        assertEquals(Set.of(Thread.currentThread()), threads);
    }

    /** Whoever is late must not be waited for: the other parts are the caller's. */
    @Test
    void aThreadThatIsBusyElsewhereDoesNotHoldUpTheOthers() {
        CountDownLatch rest = new CountDownLatch(19);

        workers.run(20, (part, count) -> {
            if (part == 0) {
                awaitUninterrupted(rest);
            } else {
                rest.countDown();
            }
        });
        assertEquals(0, rest.getCount());
    }

    @Test
    void manyTasksFollowEachOther() {
        AtomicInteger parts = new AtomicInteger();

        for (int i = 0; i < 500; i++) {
            workers.run(3, (part, count) -> parts.incrementAndGet());
        }
        assertEquals(1_500, parts.get());
    }

    @Test
    void parkedWorkersWakeUp() {
        AtomicInteger parts = new AtomicInteger();

        for (int i = 0; i < 5; i++) {
            workers.run(3, (part, count) -> parts.incrementAndGet());
            LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
        }
        assertEquals(15, parts.get());
    }

    @Test
    void aTaskInsideATaskIsRunByItsCallerAlone() {
        AtomicInteger inner = new AtomicInteger();

        workers.run(
                3,
                (part, count) -> workers.run(3, (p, c) -> {
                    assertEquals(1, c);
                    inner.incrementAndGet();
                }));
        assertEquals(3, inner.get());
    }

    @Test
    void aSecondCallerComputesAloneWhileTheWorkersAreBusy() throws InterruptedException {
        CountDownLatch secondIsDone = new CountDownLatch(1);
        AtomicInteger partsOfSecond = new AtomicInteger();
        Thread second = new Thread(() -> {
            workers.run(3, (part, count) -> partsOfSecond.set(count));
            secondIsDone.countDown();
        });

        workers.run(3, (part, count) -> {
            if (part == 0) {
                second.start();
                awaitUninterrupted(secondIsDone);
            }
        });
        second.join();
        assertEquals(1, partsOfSecond.get());
    }

    @Test
    void whatAWorkerThrowsReachesTheCaller() {
        IllegalStateException thrown = new IllegalStateException("part 2");

        assertSame(
                thrown,
                assertThrows(
                        IllegalStateException.class,
                        () -> workers.run(3, (part, count) -> {
                            if (part == 2) {
                                throw thrown;
                            }
                        })));
    }

    /** A checked exception need not be declared where the compiler does not see it; before, the caller waited for ever. */
    @Test
    void aCheckedExceptionReachesTheCallerToo() {
        for (int thrower : new int[] {0, 2}) {
            IOException thrown = new IOException("part " + thrower);
            assertSame(
                    thrown,
                    assertThrows(
                            IOException.class,
                            () -> workers.run(3, (part, count) -> {
                                if (part == thrower) {
                                    WorkersTest.<RuntimeException>throwUndeclared(thrown);
                                }
                            })));
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void throwUndeclared(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void theThreadsAreDaemonsAndEndWhenClosed() throws InterruptedException {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        CountDownLatch all = new CountDownLatch(3);
        workers.run(3, (part, count) -> {
            threads.add(Thread.currentThread());
            all.countDown();
            awaitUninterrupted(all);
        });
        threads.remove(Thread.currentThread());
        workers.close();

        assertEquals(2, threads.size());
        for (Thread thread : threads) {
            assertTrue(thread.isDaemon(), thread + " is a daemon");
            thread.join();
        }
    }

    @Test
    void twoCallersAtATimeBothFinish() throws InterruptedException {
        AtomicInteger tasks = new AtomicInteger();
        Runnable caller = () -> {
            for (int i = 0; i < 2_000; i++) {
                workers.run(3, (part, count) -> {
                    if (part == 0) {
                        tasks.incrementAndGet();
                    }
                });
            }
        };
        Thread second = new Thread(caller);

        second.start();
        caller.run();
        second.join();
        assertEquals(4_000, tasks.get());
    }

    @Test
    void anErrorOfTheCallersPartWaitsForTheOthers() {
        AtomicInteger finished = new AtomicInteger();

        assertThrows(
                AssertionError.class,
                () -> workers.run(3, (part, count) -> {
                    if (part == 0) {
                        throw new AssertionError("part 0");
                    }
                    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                    finished.incrementAndGet();
                }));
        assertEquals(2, finished.get());
    }

    @Test
    void workGoesOnAfterAFailure() {
        AtomicInteger parts = new AtomicInteger();

        assertThrows(
                IllegalStateException.class,
                () -> workers.run(3, (part, count) -> {
                    throw new IllegalStateException("every part");
                }));
        workers.run(3, (part, count) -> parts.incrementAndGet());
        assertEquals(3, parts.get());
    }

    /** Before, the next task waited for ever for the threads that had not started. */
    @Test
    void callersComputeAloneIfTheSystemRefusesAThread() throws InterruptedException {
        List<Thread> running = new ArrayList<>();
        AtomicInteger parts = new AtomicInteger();
        try (Workers refused = new Workers(4) {
            @Override
            void start(Thread thread) {
                if (running.size() == 1) {
                    throw new OutOfMemoryError("unable to create native thread");
                }
                running.add(thread);
                super.start(thread);
            }
        }) {
            for (int i = 0; i < 2; i++) {
                refused.run(4, (part, count) -> {
                    assertEquals(1, count);
                    parts.incrementAndGet();
                });
            }
        }
        assertEquals(2, parts.get());
        running.get(0).join();
    }

    @Test
    void anInterruptOfTheCallerIsKept() {
        Thread.currentThread().interrupt();
        workers.run(
                3,
                (part, count) -> LockSupport.parkNanos(
                        part == 0 ? 0 : Duration.ofMillis(5).toNanos()));

        assertTrue(Thread.interrupted(), "still interrupted");
    }

    @Test
    void theNumberIsThatOfTheProcessorsUnlessAskedFor() {
        assertEquals(6, Workers.count("", 6));
        assertEquals(2, Workers.count(" 2 ", 6));
    }

    @Test
    void refusesANumberThatIsNone() {
        for (String property : new String[] {"0", "-1", "two", "1.5"}) {
            assertEquals(
                    "nn.threads: expected an integer of 1 or more, but was '" + property + "'",
                    assertThrows(IllegalArgumentException.class, () -> Workers.count(property, 6))
                            .getMessage());
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            Thread.onSpinWait();
        }
    }
}
