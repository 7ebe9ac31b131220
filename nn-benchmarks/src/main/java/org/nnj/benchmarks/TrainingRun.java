package org.nnj.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.math.Kernels;
import org.nnj.api.model.BatchEnd;
import org.nnj.api.model.Directive;
import org.nnj.api.model.History;
import org.nnj.api.model.Observer;
import org.nnj.api.model.RunInfo;
import org.nnj.data.IdxFiles;
import org.nnj.models.Sequential;

/** Trains the network of a workload once, from a cold start, and prints its figures. */
public final class TrainingRun {

    private final Workload workload;
    private final DataGenerator digits;
    private final Sequential model;
    private final double seconds;
    private final List<Double> epochs;
    private final double bytesPerStep;

    /** Builds a network and trains it. The data has been read, as bytes; all else is timed. */
    TrainingRun(Workload workload, DataGenerator digits, int epochs) {
        this.workload = workload;
        this.digits = digits;
        AllocationMeter meter = new AllocationMeter();
        long start = System.nanoTime();
        model = workload.model();
        History history = model.fit(digits, epochs, meter::start);
        seconds = (System.nanoTime() - start) / 1e9;
        this.epochs = history.epochs().stream()
                .map(epoch -> epoch.duration().toNanos() / 1e9)
                .toList();
        bytesPerStep = meter.bytesPerStep();
    }

    /**
     * Trains and prints.
     *
     * @param arguments workload, folder with the MNIST files, and, if the model is to be kept, the file
     * @throws IOException if the data cannot be read or the model not written
     */
    public static void main(String[] arguments) throws IOException {
        Workload workload = Workload.valueOf(arguments[0]);
        DataGenerator digits = IdxFiles.in(Path.of(arguments[1]))
                .batchSize(workload.batchSize())
                .seed(1);
        TrainingRun run = new TrainingRun(workload, digits, workload.epochs());
        run.figures().putProcess().print(System.out);
        if (arguments.length > 2) {
            run.model.save(Path.of(arguments[2]));
        }
    }

    /** What was measured; the accuracy on images that were not trained on says that nothing is fast and wrong. */
    Figures figures() {
        double perEpoch = workload.operationsPerExample() * digits.train().examples();
        return new Figures()
                .put("seconds", seconds)
                .put("last-epoch", epochs.get(epochs.size() - 1))
                .put("epochs", epochs.toString())
                .put("gflop", epochs.size() * perEpoch / 1e9)
                .put(
                        "accuracy",
                        model.evaluate(digits.test(), List.of("accuracy")).metric("accuracy"))
                .put("bytes-per-step", bytesPerStep)
                .put("kernels", Kernels.active().name());
    }

    /** Reads the counter of allocated bytes after a tenth of the steps and after the last: what the beginning allocates once is left out. */
    private static final class AllocationMeter implements Observer {

        private long first;
        private long last;
        private long bytesAtFirst;
        private long bytesAtLast;

        Observer start(RunInfo run) {
            long steps = (long) run.batches() * (run.lastEpoch() - run.firstEpoch() + 1);
            first = 1 + steps / 10;
            last = steps;
            return this;
        }

        @Override
        public Directive batchEnded(BatchEnd batch) {
            if (batch.step() == first) {
                bytesAtFirst = Figures.allocatedBytes();
            } else if (batch.step() == last) {
                bytesAtLast = Figures.allocatedBytes();
            }
            return Directive.proceed();
        }

        double bytesPerStep() {
            return (double) (bytesAtLast - bytesAtFirst) / (last - first);
        }
    }
}
