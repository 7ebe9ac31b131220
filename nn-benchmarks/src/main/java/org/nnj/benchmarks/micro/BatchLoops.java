package org.nnj.benchmarks.micro;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.Batches;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.FloatMatrix;
import org.nnj.data.IdxFiles;
import org.nnj.data.InMemory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One batch of 32 shuffled images of MNIST, from bytes to scaled rows: nanoseconds a batch. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class BatchLoops {

    /** Folder with the MNIST files. */
    @Param("nn-examples/src/main/resources/mnist-idx")
    public String folder = "";

    private Batches images =
            InMemory.of(FloatMatrix.zeros(1, 1), FloatMatrix.zeros(1, 1)).train();
    private BatchCursor cursor = images.open(0, 0, ElementType.FLOAT);
    private int epoch;

    /**
     * Reads the images and begins an epoch.
     *
     * @throws IOException if they cannot be read
     */
    @Setup(Level.Trial)
    public void open() throws IOException {
        cursor.close();
        images = IdxFiles.in(Path.of(folder)).batchSize(32).seed(42).train();
        cursor = images.open(epoch, 0, ElementType.FLOAT);
    }

    /** Ends the epoch. */
    @TearDown(Level.Trial)
    public void close() {
        cursor.close();
    }

    /** The next batch; after the last one of an epoch, the first of the next, in another order. */
    @Benchmark
    public Batch next() {
        if (!cursor.hasNext()) {
            cursor.close();
            cursor = images.open(++epoch, 0, ElementType.FLOAT);
        }
        return cursor.next();
    }
}
