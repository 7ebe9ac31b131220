package org.nnj.models;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Who may use the parameters of a model: one thread trains, or any number ask. Those who ask take no lock and write nothing that
 * others read; they look at a version before and after, and are refused if somebody trained meanwhile.
 */
final class Turns {

    private final ReentrantLock trainer = new ReentrantLock();
    /** Odd while somebody trains: a question that sees it change has seen parameters of two steps. */
    private final AtomicLong version = new AtomicLong();

    /** Before parameters change; {@link #endTraining} must follow. */
    void beginTraining() {
        if (trainer.isHeldByCurrentThread() || !trainer.tryLock()) {
            throw new IllegalStateException("model: expected one training at a time, but it is being trained already");
        }
        version.incrementAndGet();
    }

    void endTraining() {
        version.incrementAndGet();
        trainer.unlock();
    }

    /** Something that needs the buffers of training and leaves the parameters as they are. A callback may ask for it during a fit. */
    <T> T withBuffers(Supplier<T> work) {
        if (!trainer.tryLock()) {
            throw new IllegalStateException(
                    "model: expected one thread at a time for training, cost and gradients, but another one is at work");
        }
        try {
            return work.get();
        } finally {
            trainer.unlock();
        }
    }

    /** The answer to a question; refused if the parameters change meanwhile. */
    <T> T answer(Supplier<T> question) {
        return whileQuiet(
                question,
                "model: expected no training during a prediction, but the parameters are changing; ask a snapshot() instead");
    }

    /** What is to be written; refused if the parameters change meanwhile. */
    <T> T copy(Supplier<T> content) {
        return whileQuiet(
                content,
                "model: expected no training while it is written, but the parameters are changing;"
                        + " during a fit the callback checkpoint writes files");
    }

    private <T> T whileQuiet(Supplier<T> action, String refusal) {
        long before = version.get();
        if ((before & 1) == 1) {
            throw new IllegalStateException(refusal);
        }
        T result = action.get();
        VarHandle.acquireFence(); // no parameter is read after the version that vouches for it
        if (version.get() != before) {
            throw new IllegalStateException(refusal);
        }
        return result;
    }
}
