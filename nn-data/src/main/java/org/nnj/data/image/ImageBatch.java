package org.nnj.data.image;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Many image files that are read by several threads. Each image has its place, so that the result does not depend on
 * the threads; and the problem that is reported first is that of the first file, whoever comes upon it when.
 */
public final class ImageBatch {

    private static final int FEWEST_FILES_A_THREAD = 16;
    private static final long MILLIS_BETWEEN_REPORTS = 50;

    private final List<ImageFile> files;
    private final PixelFormat format;
    private final long maxPixels;
    private final Problems problems;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    /** Files from here on are not read any more. */
    private final AtomicInteger end;

    private final Map<Integer, IOException> failures = new ConcurrentSkipListMap<>();

    /**
     * Files that are to be read once.
     *
     * @param files where they are
     * @param format what each is brought to
     * @param maxPixels as in {@link ImageDecoder}
     * @param problems told of each file that cannot be used, in the order of the files
     */
    public ImageBatch(List<ImageFile> files, PixelFormat format, long maxPixels, Problems problems) {
        this.files = files;
        this.format = format;
        this.maxPixels = maxPixels;
        this.problems = problems;
        this.end = new AtomicInteger(files.size());
    }

    /**
     * Reads all files into memory.
     *
     * @param threads how many read at once
     * @param progress told from time to time, by the thread that calls, how many have been read
     * @return the pixels of those that could be used
     * @throws IOException if a file cannot be used, and that is refused
     */
    public Pixels read(int threads, IntConsumer progress) throws IOException {
        byte[] bytes = new byte[Math.multiplyExact(files.size(), format.bytes())];
        run(
                threads,
                progress,
                (decoder, index) -> decoder.decode(files.get(index), format, bytes, index * format.bytes()));
        return Pixels.of(bytes, format.bytes(), failures.keySet());
    }

    /**
     * Reads all files and keeps nothing.
     *
     * @param threads how many read at once
     * @param progress told from time to time, by the thread that calls, how many have been read
     * @return the positions of those that could be used
     * @throws IOException if a file cannot be used, and that is refused
     */
    public int[] check(int threads, IntConsumer progress) throws IOException {
        run(
                threads,
                progress,
                (decoder, index) -> decoder.decode(files.get(index), format, new byte[format.bytes()], 0));
        return Pixels.positions(files.size(), failures.keySet());
    }

    /** What is done with each file. */
    private interface Task {
        void run(ImageDecoder decoder, int index) throws IOException;
    }

    private void run(int threads, IntConsumer progress, Task task) throws IOException {
        int count = Math.max(1, Math.min(threads, files.size() / FEWEST_FILES_A_THREAD));
        ExecutorService pool = Executors.newFixedThreadPool(count, ReaderThreads::newThread);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                workers.add(pool.submit(() -> work(task)));
            }
            for (Future<?> worker : workers) {
                await(worker, progress);
            }
        } finally {
            end.set(0);
            pool.shutdownNow();
        }
        progress.accept(done.get());
        for (IOException failure : failures.values()) {
            if (failure instanceof SizeDiffers) {
                throw failure;
            }
            problems.found(failure);
        }
    }

    private void work(Task task) {
        try (ImageDecoder decoder = new ImageDecoder(maxPixels)) {
            for (int index = next.getAndIncrement(); index < end.get(); index = next.getAndIncrement()) {
                read(decoder, index, task);
                done.incrementAndGet();
            }
        }
    }

    /** Those before a failure have been handed out already, and are read to their end. */
    private void read(ImageDecoder decoder, int index, Task task) {
        try {
            task.run(decoder, index);
        } catch (IOException failure) {
            failures.put(index, failure);
            if (problems.areRefused() || failure instanceof SizeDiffers) {
                int behind = index + 1;
                end.accumulateAndGet(behind, Math::min);
            }
        }
    }

    private void await(Future<?> worker, IntConsumer progress) throws IOException {
        boolean ended = false;
        while (!ended) {
            try {
                worker.get(MILLIS_BETWEEN_REPORTS, TimeUnit.MILLISECONDS);
                ended = true;
            } catch (TimeoutException stillReading) {
                progress.accept(done.get());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException(
                        "images: expected " + files.size() + " to be read, but was interrupted after " + done.get());
            } catch (ExecutionException failed) {
                throw new AssertionError("images: expected to be read, but was " + failed.getCause(), failed);
            }
        }
    }
}
