package org.nnj.data;

import java.util.ArrayDeque;
import java.util.Optional;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;

/**
 * The bounded queue between the thread that makes batches ready and the one that trains on them. Copies go round: what
 * the trainer has used is filled again, so that nothing is allocated once all of them exist.
 */
final class PrefetchQueue {

    private final int bound;
    private final ArrayDeque<BatchCopy> ready;
    private final ArrayDeque<BatchCopy> used;
    private int copies;
    private boolean ended;
    private boolean closed;
    private Optional<Throwable> failure = Optional.empty();

    /**
     * An empty queue.
     *
     * @param bound how many batches may wait
     */
    PrefetchQueue(int bound) {
        this.bound = bound;
        this.ready = new ArrayDeque<>(bound + 1);
        this.used = new ArrayDeque<>(bound + 1);
    }

    /** Takes all that the source gives, until it ends, fails, or nobody wants more, and closes it. */
    void fillFrom(BatchCursor source) {
        try (source) {
            while (waitForRoom() && source.hasNext()) {
                put(source.next());
            }
        } catch (RuntimeException | Error thrown) { // it belongs to the thread that waits for the batch
            fail(thrown);
        } finally {
            end();
        }
    }

    private void put(Batch batch) {
        BatchCopy copy = unused(batch);
        copy.take(batch);
        synchronized (this) {
            ready.add(copy);
            notifyAll();
        }
    }

    /** Waits until a batch may be made; false if nobody wants one. */
    private synchronized boolean waitForRoom() {
        boolean interrupted = false;
        while (!closed && ready.size() >= bound) {
            interrupted |= pause();
        }
        restore(interrupted);
        return !closed;
    }

    /** A copy of the batch's size that nobody reads: one that was used, or a new one. */
    private synchronized BatchCopy unused(Batch like) {
        for (int i = used.size(); i > 0; i--) {
            BatchCopy copy = used.remove();
            if (copy.fits(like)) {
                return copy;
            }
            used.add(copy);
        }
        copies++;
        return BatchCopy.like(like);
    }

    private synchronized void fail(Throwable thrown) {
        failure = Optional.of(thrown);
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Waits for the next batch; empty after the last one. A failure of the other thread is thrown here in its turn. */
    synchronized Optional<BatchCopy> take() {
        boolean interrupted = false;
        while (!closed && !ended && ready.isEmpty()) {
            interrupted |= pause();
        }
        restore(interrupted);
        BatchCopy next = ready.poll();
        notifyAll();
        if (next == null) {
            rethrowFailure();
        }
        return Optional.ofNullable(next);
    }

    synchronized void giveBack(BatchCopy copy) {
        used.add(copy);
    }

    /** Lets go of what waits, and tells the other thread that nobody wants more. */
    synchronized void close() {
        closed = true;
        ready.clear();
        notifyAll();
    }

    /** How many copies exist, used or not. */
    synchronized int copies() {
        return copies;
    }

    private void rethrowFailure() {
        if (failure.isEmpty()) {
            return;
        }
        Throwable thrown = failure.get();
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }

    /**
     * Waits to be notified. An interrupt is the trainer's own affair, as it is without prefetch: it does not end the
     * wait, and is there again afterwards.
     */
    @SuppressWarnings("WaitNotInLoop") // whoever calls it looks again in a loop
    private boolean pause() {
        try {
            wait();
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    private static void restore(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
