package org.nnj.data.image;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Reads the images that are asked for, and begins with those that will be asked for next. What is begun and never asked
 * for is forgotten when its room is needed. Threads end a second after their last image. Safe for many threads.
 */
public final class ReadAhead {

    private final List<ImageFile> files;
    private final PixelFormat format;
    private final long maxPixels;
    private final ThreadPoolExecutor pool;
    private final Queue<ImageDecoder> idle = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Future<byte[]>> begun = new LinkedHashMap<>();

    /**
     * A reader that has read nothing.
     *
     * @param files where the images are
     * @param format what each is brought to
     * @param maxPixels as in {@link ImageDecoder}
     * @param threads how many read at once
     */
    public ReadAhead(List<ImageFile> files, PixelFormat format, long maxPixels, int threads) {
        this.files = files;
        this.format = format;
        this.maxPixels = maxPixels;
        this.pool = new ThreadPoolExecutor(
                threads, threads, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), ReaderThreads::newThread);
        pool.allowCoreThreadTimeOut(true);
    }

    /**
     * Reads the images {@code order[first], …, order[first + count − 1]}, and begins with those behind them.
     *
     * @param order positions among the files
     * @param first where to begin
     * @param count how many are waited for
     * @param ahead how many are begun with, those that are waited for among them
     * @param into takes {@code format.bytes()} for each that is waited for
     * @throws UncheckedIOException if one cannot be used; the message names the file
     */
    public void read(int[] order, int first, int count, int ahead, byte[] into) {
        List<Future<byte[]>> wanted = begin(order, first, count, ahead);
        for (int i = 0; i < count; i++) {
            byte[] image = await(wanted.get(i), files.get(order[first + i]));
            System.arraycopy(image, 0, into, i * format.bytes(), format.bytes());
        }
    }

    private synchronized List<Future<byte[]>> begin(int[] order, int first, int count, int ahead) {
        for (int i = first; i < first + ahead; i++) {
            begun.computeIfAbsent(order[i], index -> pool.submit(() -> decode(files.get(index))));
        }
        List<Future<byte[]>> wanted = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            wanted.add(begun.remove(order[i]));
        }
        Iterator<Future<byte[]>> oldest = begun.values().iterator();
        for (int tooMany = begun.size() - ahead; tooMany > 0; tooMany--) {
            oldest.next().cancel(false);
            oldest.remove();
        }
        return wanted;
    }

    private byte[] decode(ImageFile file) throws IOException {
        ImageDecoder decoder = idle.poll();
        ImageDecoder used = decoder == null ? new ImageDecoder(maxPixels) : decoder;
        byte[] image = new byte[format.bytes()];
        used.decode(file, format, image, 0);
        idle.add(used);
        return image;
    }

    private static byte[] await(Future<byte[]> image, ImageFile file) {
        try {
            return image.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(
                    new InterruptedIOException(file.name() + ": expected to be read, but was interrupted"));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException damaged) {
                throw new UncheckedIOException(damaged.getMessage(), damaged);
            }
            throw new AssertionError(file.name() + ": expected to be read, but was " + failed.getCause(), failed);
        }
    }
}
