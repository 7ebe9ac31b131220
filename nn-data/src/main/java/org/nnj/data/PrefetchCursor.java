package org.nnj.data;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;

/** Batches that another thread makes ready. The thread lives until the epoch ends or the cursor is closed. */
final class PrefetchCursor implements BatchCursor {

    /** What the threads are called, with a number after it. */
    static final String THREAD = "nnj-prefetch-";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final PrefetchQueue queue;
    private final Thread thread;
    private final Consumer<PrefetchCursor> whenClosed;
    private Optional<BatchCopy> current = Optional.empty();
    private Optional<BatchCopy> next = Optional.empty();
    private boolean ended;

    PrefetchCursor(BatchCursor source, int bound, Consumer<PrefetchCursor> whenClosed) {
        this.queue = new PrefetchQueue(bound);
        this.whenClosed = whenClosed;
        this.thread = new Thread(() -> queue.fillFrom(source), THREAD + NUMBER.incrementAndGet());
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public boolean hasNext() {
        if (next.isEmpty() && !ended) {
            next = queue.take();
            ended = next.isEmpty();
        }
        return next.isPresent();
    }

    @Override
    public Batch next() {
        if (!hasNext()) {
            throw new NoSuchElementException("batches: expected at most those of one epoch, but it has ended");
        }
        current.ifPresent(queue::giveBack);
        current = next;
        next = Optional.empty();
        return current.orElseThrow().batch();
    }

    /** Returns when the thread is gone, which is as soon as the batch that it works on is ready. */
    @Override
    public void close() {
        ended = true;
        next = Optional.empty();
        queue.close();
        whenClosed.accept(this);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) { // the thread must not outlive its data all the same
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many buffers the cursor has made. */
    int copies() {
        return queue.copies();
    }
}
