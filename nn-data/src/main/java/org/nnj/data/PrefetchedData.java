package org.nnj.data;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.Batches;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Shape;

/** Another generator, whose batches are made ready ahead of their use. */
final class PrefetchedData implements DataGenerator {

    private final DataGenerator source;
    private final int ahead;
    private final Set<PrefetchCursor> open = ConcurrentHashMap.newKeySet();

    PrefetchedData(DataGenerator source, int ahead) {
        this.source = source;
        this.ahead = ahead;
    }

    @Override
    public Shape featureShape() {
        return source.featureShape();
    }

    @Override
    public int targetColumns() {
        return source.targetColumns();
    }

    @Override
    public List<String> labels() {
        return source.labels();
    }

    @Override
    public Optional<String> rowEncoding() {
        return source.rowEncoding();
    }

    @Override
    public Batches train() {
        return new Part(source.train());
    }

    @Override
    public Batches validation() {
        return new Part(source.validation());
    }

    @Override
    public Batches test() {
        return new Part(source.test());
    }

    /** Ends the threads of cursors that nobody has closed, and closes the source. */
    @Override
    public void close() {
        ImmutableList.copyOf(open).forEach(PrefetchCursor::close);
        source.close();
    }

    @Override
    public String toString() {
        return source + "; up to " + ahead + " batches ahead";
    }

    private BatchCursor prefetched(BatchCursor cursor) {
        try {
            PrefetchCursor started = new PrefetchCursor(cursor, ahead, open::remove);
            open.add(started);
            return started;
        } catch (OutOfMemoryError refused) { // the system gives no more threads
            return cursor;
        }
    }

    private final class Part implements Batches {

        private final Batches part;

        Part(Batches part) {
            this.part = part;
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
        public int batchCount() {
            return part.batchCount();
        }

        @Override
        public BatchCursor open(int epoch, int firstBatch, ElementType type) {
            return prefetched(part.open(epoch, firstBatch, type));
        }
    }
}
