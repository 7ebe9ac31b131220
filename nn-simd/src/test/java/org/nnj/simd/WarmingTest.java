package org.nnj.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WarmingTest {

    /** Narrower vectors are left alone. */
    private static final int FEWEST_LANES = 8;

    @Test
    @Timeout(120)
    void theThreadIsADaemonThatHoldsNoClassLoaderAndEndsOnceAllIsDone() throws InterruptedException {
        assumeTrue(Lanes.ofFloat() >= FEWEST_LANES);
        AtomicReference<Thread> caller = new AtomicReference<>();
        Warming done = new Warming(Long.MAX_VALUE, 0, 1) {
            @Override
            void call(int size) {
                caller.set(Thread.currentThread());
            }
        };
        while (!done.isDone()) {
            Thread.onSpinWait();
        }
        Thread thread = caller.get();
        assertThat(thread).isNotSameAs(Thread.currentThread());
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getContextClassLoader()).isNull();
        thread.join();
    }
}
