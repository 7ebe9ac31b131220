package org.nnj.simd;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Whether a loop on the Vector API has been compiled. Before, each of its operations is a call that allocates, hundreds of times slower than a plain
 * loop; so the plain one, which gives the same bits, is used until a daemon thread has called the other one, on a few numbers, often enough. Where the
 * JIT has no vector instructions for it, that never happens.
 */
abstract class Warming {

    /** Calls between two looks at the queue. */
    private static final int CALLS = 32;

    /**
     * Calls with nothing to do before each with something. The JIT counts both alike, but before it has compiled a loop, each of its operations takes
     * microseconds, and those that are called often it compiles one by one, for nothing. With many more, it would take the loop itself for rare.
     */
    private static final int EMPTY_CALLS = 50;

    /** Calls after which the compiler has been asked and one can only wait. */
    private static final int MANY_CALLS = 10_000;

    private static final long NAP = 1_000_000;

    /** With fewer, what the JIT makes of plain loops is as good. */
    private static final int FEWEST_LANES = 8;

    /** After so many nanoseconds nobody expects the compiler to come back. */
    private static final long PATIENCE = 10_000_000_000L;

    private static final Queue<Warming> WAITING = new ArrayDeque<>();

    private final long quick;
    private final long worth;
    private final int size;
    private final AtomicLong missed = new AtomicLong();
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile boolean ready;
    /** The daemon's own, as is the next. */
    private long began;

    private int calls;

    /**
     * A loop that has not been compiled.
     *
     * @param quick how many nanoseconds a call takes at most, once it is compiled
     * @param worth how much must have been done without it before it is worth while
     * @param size of a call; it is called with one more too, since the JIT leaves out what it has not seen, and compiles again when it comes
     */
    Warming(long quick, long worth, int size) {
        this.quick = quick;
        this.worth = worth;
        this.size = size;
    }

    /** Calls the loop once, on so few numbers; on none it returns at once. */
    abstract void call(int size);

    /** Whether the loop is fast. Questions make it so, some time later. */
    boolean isDone() {
        return isDone(0);
    }

    /** Whether the loop is fast; if not, so many elements more will be done without it. */
    boolean isDone(int elements) {
        return ready || begin(elements);
    }

    private boolean begin(int elements) {
        if (missed.addAndGet(elements) >= worth && begun.compareAndSet(false, true)) {
            synchronized (WAITING) {
                WAITING.add(this);
                if (WAITING.size() == 1) {
                    start();
                }
            }
        }
        return ready;
    }

    private static void start() {
        Thread thread = new Thread(null, new Daemon(), "nn-simd-warming", 0, false);
        thread.setDaemon(true);
        // the application's class loader is not ours to keep alive
        thread.setContextClassLoader(null);
        thread.start();
    }

    /** Also asks how wide the vectors are, which loads many classes; if they are too narrow, nothing is ever done. */
    private static final class Daemon implements Runnable {

        @Override
        public void run() {
            if (Lanes.ofFloat() >= FEWEST_LANES) {
                Warming next = first();
                while (next != null) {
                    boolean isOver = next.takeTurn();
                    next = afterFirst(isOver);
                }
            }
        }
    }

    private static Warming first() {
        synchronized (WAITING) {
            return WAITING.element();
        }
    }

    /**
     * Turn by turn, so that one which the compiler keeps waiting does not keep the others from being fast. Removed only now: whoever is
     * added meanwhile finds the queue not empty and leaves the thread to go on.
     */
    private static @Nullable Warming afterFirst(boolean isOver) {
        synchronized (WAITING) {
            Warming first = WAITING.remove();
            if (!isOver) {
                WAITING.add(first);
            }
            return WAITING.peek();
        }
    }

    /** Some calls; true if the loop is fast now, or nobody expects it to become so. */
    private boolean takeTurn() {
        if (calls == 0) {
            began = System.nanoTime();
        }
        ready = quickest() <= quick;
        calls += CALLS;
        if (!ready && calls > MANY_CALLS) {
            LockSupport.parkNanos(NAP);
        }
        return ready || System.nanoTime() - began > PATIENCE;
    }

    private long quickest() {
        long quickest = Long.MAX_VALUE;
        for (int i = 0; i < CALLS; i++) {
            for (int empty = 0; empty < EMPTY_CALLS; empty++) {
                call(0);
            }
            long start = System.nanoTime();
            call(size);
            call(size + 1);
            quickest = Math.min(quickest, System.nanoTime() - start);
        }
        return quickest;
    }
}
