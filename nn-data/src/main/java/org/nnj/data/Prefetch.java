package org.nnj.data;

import com.google.auto.service.AutoService;
import java.io.IOException;
import org.nnj.api.component.Check;
import org.nnj.api.component.Required;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.data.DataSource;

/**
 * Another source whose next batches are made ready on a thread of their own while the last one is trained on: for
 * images that are decoded or changed batch by batch. The batches are the same, in the same order, to the last bit.
 *
 * <pre>{@code
 * DataGenerator data = Prefetch.of(source.open());
 * }</pre>
 *
 * <p>Each open cursor has one thread and at most {@code batches + 3} copies of a batch, which are filled again and
 * again. What goes wrong while a batch is made ready is thrown by the {@code next} or {@code hasNext} that waits for
 * it, as it would be without prefetch. Closing a cursor, be it in the middle of an epoch, or the generator, ends the
 * thread before it returns. An interrupt does not end the wait for a batch; the thread that was interrupted still is
 * afterwards.
 *
 * @param source where the batches come from
 * @param batches how many batches may wait, 1 or more
 */
@AutoService(DataSource.class)
public record Prefetch(@Required DataSource source, int batches) implements DataSource {

    private static final int BATCHES = 4;

    /** An example: exclusive or, four batches ahead. */
    public Prefetch() {
        this(new Xor(), BATCHES);
    }

    /** Checks the range. */
    public Prefetch {
        Check.atLeast("prefetch.batches", batches, 1);
    }

    @Override
    public DataGenerator open() throws IOException {
        return of(source.open(), batches);
    }

    /**
     * A generator whose batches are made ready up to four ahead.
     *
     * @param data where the batches come from; closed with the result
     * @return another generator
     */
    public static DataGenerator of(DataGenerator data) {
        return of(data, BATCHES);
    }

    /**
     * A generator whose batches are made ready ahead.
     *
     * @param data where the batches come from; closed with the result
     * @param batches how many batches may wait, 1 or more
     * @return another generator
     */
    public static DataGenerator of(DataGenerator data, int batches) {
        return new PrefetchedData(data, Check.atLeast("prefetch.batches", batches, 1));
    }
}
