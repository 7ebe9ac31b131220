package org.nnj.api.data;

import java.util.Iterator;

/** Batches one after the other. A batch's matrices are valid until the next {@code next()}: the cursor may reuse them. */
public interface BatchCursor extends Iterator<Batch>, AutoCloseable {

    /** Releases what the cursor holds; nothing by default. */
    @Override
    default void close() {}
}
