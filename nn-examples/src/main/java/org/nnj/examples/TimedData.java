package org.nnj.examples;

import java.util.List;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.Batches;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Shape;

/** Measures how long whoever trains waits for batches. The data are those of another generator, untouched. */
final class TimedData implements DataGenerator {

    private final DataGenerator data;
    private int epochs;
    private long waiting;
    private long training;

    TimedData(DataGenerator data) {
        this.data = data;
    }

    /** Waiting time divided by the time of all whole epochs after the first; NaN if there was but one. */
    double shareOfWaiting() {
        return (double) waiting / training;
    }

    @Override
    public Shape featureShape() {
        return data.featureShape();
    }

    @Override
    public int targetColumns() {
        return data.targetColumns();
    }

    @Override
    public List<String> labels() {
        return data.labels();
    }

    @Override
    public Batches train() {
        return new TimedBatches(data.train());
    }

    @Override
    public Batches validation() {
        return data.validation();
    }

    @Override
    public Batches test() {
        return data.test();
    }

    @Override
    public void close() {
        data.close();
    }

    private final class TimedBatches implements Batches {

        private final Batches batches;

        TimedBatches(Batches batches) {
            this.batches = batches;
        }

        @Override
        public int examples() {
            return batches.examples();
        }

        @Override
        public int batchSize() {
            return batches.batchSize();
        }

        @Override
        public BatchCursor open(int epoch, int firstBatch, ElementType type) {
            long start = System.nanoTime();
            BatchCursor cursor = batches.open(epoch, firstBatch, type);
            return new TimedCursor(cursor, start);
        }
    }

    private final class TimedCursor implements BatchCursor {

        private final BatchCursor cursor;
        private final long opened;
        private long waited;

        TimedCursor(BatchCursor cursor, long opened) {
            this.cursor = cursor;
            this.opened = opened;
            this.waited = System.nanoTime() - opened;
        }

        @Override
        public boolean hasNext() {
            return cursor.hasNext();
        }

        @Override
        public Batch next() {
            long start = System.nanoTime();
            Batch batch = cursor.next();
            waited += System.nanoTime() - start;
            return batch;
        }

        @Override
        public void close() {
            boolean wasWhole = !cursor.hasNext();
            cursor.close();
            if (wasWhole && epochs++ > 0) {
                waiting += waited;
                training += System.nanoTime() - opened;
            }
        }
    }
}
