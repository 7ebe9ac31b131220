package org.nnj.api.math;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Threads that share one task at a time. The caller is worker 0; the others are daemons that are started with the first task, spin for a moment after
 * each, since the next one is usually near, and then park. If the workers are busy, with a task of another thread or with the one that the caller itself is
 * part of, the caller computes alone: nothing waits for a place, so nothing can deadlock. If the system has no thread left to start, every caller computes
 * alone from then on. Being made is part of the start of every program: neither threads nor lambdas are needed for it.
 */
class Workers implements AutoCloseable {

    /** A task in parts that may run at once; together the parts do the same whatever their number. */
    interface Task {
        void run(int part, int parts);
    }

    /** About a quarter of a millisecond. */
    private static final int SPINS = 20_000;

    /** What the caller sleeps at a time, in nanoseconds, when the others are late: someone else has the processor. */
    private static final long NAP = 50_000;

    private final int count;
    private Worker[] others = {};
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicInteger unfinished = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private boolean started;

    private final AtomicInteger round = new AtomicInteger();
    private volatile boolean closed;

    // written before the round is counted up and read after that was seen, which makes it visible
    private @Nullable Task task;

    /**
     * Workers of which none has started.
     *
     * @param count how many there are, the caller among them
     */
    Workers(int count) {
        this.count = count;
    }

    /** The number that {@code -Dnn.threads} asks for; without it, that of the processors. */
    static int count(String property, int processors) {
        if (property.isBlank()) {
            return processors;
        }
        int count;
        try {
            count = Integer.parseInt(property.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(countExpected(property), e);
        }
        if (count < 1) {
            throw new IllegalArgumentException(countExpected(property));
        }
        return count;
    }

    private static String countExpected(String property) {
        return "nn.threads: expected an integer of 1 or more, but was '" + property + "'";
    }

    int count() {
        return count;
    }

    /**
     * Runs all parts of a task and returns when they are done. What a part throws is thrown here, once no part runs any more.
     *
     * @param shared the task
     */
    void run(Task shared) {
        if (count == 1 || !busy.compareAndSet(false, true)) {
            shared.run(0, 1);
            return;
        }
        if (!started && !start()) {
            shared.run(0, 1); // busy stays true: nobody waits for threads that are not there
            return;
        }
        try {
            begin(shared);
            try {
                shared.run(0, count);
            } catch (Throwable e) { // also a checked one that the compiler was not shown
                failure.compareAndSet(null, e);
            }
            awaitOthers();
            throwFailure();
        } finally {
            task = null;
            busy.set(false);
        }
    }

    /** False if the system refuses a thread; those that have started end then. */
    private boolean start() {
        others = new Worker[count - 1];
        for (int i = 0; i < others.length; i++) {
            others[i] = new Worker(i + 1);
        }
        try {
            for (Worker other : others) {
                start(other.thread);
            }
        } catch (OutOfMemoryError refused) { // so the JVM says that a limit of threads or of memory is reached
            closed = true;
            wake();
            return false;
        }
        started = true;
        return true;
    }

    /** What the system may refuse. */
    void start(Thread thread) {
        thread.start();
    }

    private void begin(Task shared) {
        task = shared;
        unfinished.set(count - 1);
        round.incrementAndGet();
        wake();
    }

    private void wake() {
        for (Worker other : others) {
            if (other.parked) {
                LockSupport.unpark(other.thread);
            }
        }
    }

    private void awaitOthers() {
        for (int spin = 0; unfinished.get() > 0; spin++) {
            if (spin < SPINS) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(this, NAP);
            }
        }
    }

    private void throwFailure() {
        Throwable thrown = failure.getAndSet(null);
        if (thrown != null) {
            Workers.<RuntimeException>throwAsIs(thrown);
        }
    }

    /** Throws also a checked exception, which a task that was compiled without a word of it may have thrown. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> void throwAsIs(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** Lets the threads end once their task is done; tasks that come later are the caller's alone, since the workers stay busy for ever. */
    @Override
    public void close() {
        while (!closed && !busy.compareAndSet(false, true)) {
            Thread.onSpinWait();
        }
        closed = true;
        wake();
    }

    private final class Worker implements Runnable {

        private final int part;
        private final Thread thread;
        private volatile boolean parked;

        Worker(int part) {
            this.part = part;
            thread = new Thread(null, this, "nn-worker-" + part, 0, false);
            thread.setDaemon(true);
            // the application's class loader is not ours to keep alive
            thread.setContextClassLoader(null);
        }

        @Override
        public void run() {
            int seen = 0;
            while (awaitRoundAfter(seen)) {
                seen = round.get();
                try {
                    Objects.requireNonNull(task).run(part, count);
                } catch (Throwable e) { // whatever it is: the caller waits
                    failure.compareAndSet(null, e);
                }
                unfinished.decrementAndGet();
            }
        }

        private boolean awaitRoundAfter(int seen) {
            for (int spin = 0; round.get() == seen && !closed; spin++) {
                if (spin < SPINS) {
                    Thread.onSpinWait();
                } else {
                    parked = true;
                    // looked at again after the mark is set: the caller sets the round first and looks at the mark then
                    if (round.get() == seen && !closed) {
                        LockSupport.park(Workers.this);
                    }
                    parked = false;
                }
            }
            return round.get() != seen;
        }
    }
}
