package org.nnj.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.Batches;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Kernels;
import org.nnj.api.math.Matrix;
import org.nnj.data.IdxFiles;
import org.nnj.data.InMemory;
import org.nnj.models.Sequential;

/** How long a trained network takes for one image, and how many images a second it takes in batches. Prints its figures. */
public final class PredictionRun {

    /** Rows of a batch. */
    static final int BATCH = 256;

    private PredictionRun() {}

    /**
     * Predicts and prints.
     *
     * @param arguments file of the model, folder with the MNIST files
     * @throws IOException if one of them cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        Sequential model = Sequential.load(Path.of(arguments[0]));
        InMemory digits = IdxFiles.in(Path.of(arguments[1])).batchSize(BATCH);
        measure(model, digits.test(), 100_000, 2_000).putProcess().print(System.out);
    }

    static Figures measure(Sequential model, Batches images, int calls, int batches) {
        Matrix batch = firstBatch(images);
        Matrix one = FloatMatrix.wrap(
                1, batch.columns(), Arrays.copyOf(batch.toFloat().data(), batch.columns()));
        long[] nanos = new long[calls];
        latencies(model, one, nanos); // the first time warms up
        latencies(model, one, nanos);
        long before = Figures.allocatedBytes();
        double sum = latencies(model, one, nanos);
        double bytes = (double) (Figures.allocatedBytes() - before) / calls;
        Arrays.sort(nanos);
        throughput(model, batch, batches);
        double perSecond = throughput(model, batch, batches);
        return new Figures()
                .put("median-us", nanos[calls / 2] / 1e3)
                .put("p99-us", nanos[(int) (calls * 0.99)] / 1e3)
                .put("mean-us", Arrays.stream(nanos).average().orElseThrow() / 1e3)
                .put("samples-per-second", perSecond)
                .put("bytes-per-call", bytes)
                .put("accuracy", model.evaluate(images, List.of("accuracy")).metric("accuracy"))
                .put("checksum", sum)
                .put("kernels", Kernels.active().name());
    }

    private static Matrix firstBatch(Batches images) {
        try (BatchCursor cursor = images.open(0, 0, ElementType.FLOAT)) {
            Batch first = cursor.next();
            return first.features().copy();
        }
    }

    private static double latencies(Sequential model, Matrix one, long[] nanos) {
        double sum = 0;
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            Matrix prediction = model.predict(one);
            nanos[i] = System.nanoTime() - start;
            sum += prediction.get(0, 0);
        }
        return sum;
    }

    private static double throughput(Sequential model, Matrix batch, int batches) {
        double sum = 0;
        long start = System.nanoTime();
        for (int i = 0; i < batches; i++) {
            sum += model.predict(batch).get(0, 0);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return Double.isNaN(sum) ? Double.NaN : (double) batches * batch.rows() / seconds;
    }
}
