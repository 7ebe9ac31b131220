package org.nnj.api.math;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Threads that share one task at a time. The caller is one of them; the others are daemons that are started with the first task, spin for a moment after
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
    /** The round in the upper half, in the lower one the next part that nobody has taken. */
    private final AtomicLong next = new AtomicLong();

    private final AtomicInteger unfinished = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private boolean started;

    private volatile boolean closed;

    // both are written before the round is counted up, and stay until each of its parts has been run: whoever takes a
    // part has read the right ones
    private @Nullable Task task;
    private int parts;

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
     * @param number how many parts there are; each thread takes one after the other until none is left, so that nobody waits for one that is late
     * @param shared the task
     */
    void run(int number, Task shared) {
        if (count == 1 || number == 1 || !busy.compareAndSet(false, true)) {
            shared.run(0, 1);
            return;
        }
        if (!started && !start()) {
            shared.run(0, 1); // busy stays true: nobody waits for threads that are not there
            return;
        }
        try {
            begin(number, shared);
            takeParts();
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

    private void begin(int number, Task shared) {
        task = shared;
        parts = number;
        unfinished.set(number);
        next.set((next.get() >>> Integer.SIZE) + 1 << Integer.SIZE);
        wake();
    }

    /** Runs part after part until all have been taken. */
    private void takeParts() {
        while (true) {
            long ticket = next.get();
            Task own = task;
            int all = parts;
            int part = (int) ticket;
            if (own == null || part >= all) {
                return;
            }
            if (next.compareAndSet(ticket, ticket + 1)) {
                run(own, part, all);
            }
        }
    }

    private void run(Task own, int part, int all) {
        try {
            own.run(part, all);
        } catch (Throwable e) { // whatever it is, also a checked one that the compiler was not shown: the caller waits
            failure.compareAndSet(null, e);
        }
        unfinished.decrementAndGet();
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

        private final Thread thread;
        private volatile boolean parked;

        Worker(int number) {
            thread = new Thread(null, this, "nn-worker-" + number, 0, false);
            thread.setDaemon(true);
            // the application's class loader is not ours to keep alive
            thread.setContextClassLoader(null);
        }

        @Override
        public void run() {
            long seen = 0;
            while (awaitRoundAfter(seen)) {
                seen = round();
                takeParts();
            }
        }

        private long round() {
            return next.get() >>> Integer.SIZE;
        }

        private boolean awaitRoundAfter(long seen) {
            for (int spin = 0; round() == seen && !closed; spin++) {
                if (spin < SPINS) {
                    Thread.onSpinWait();
                } else {
                    parked = true;
                    // looked at again after the mark is set: the caller sets the round first and looks at the mark then
                    if (round() == seen && !closed) {
                        LockSupport.park(Workers.this);
                    }
                    parked = false;
                }
            }
            return round() != seen;
        }
    }
}
