package org.nnj.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
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

    private TrainingRun() {}

    /**
     * Trains and prints.
     *
     * @param arguments workload, folder with the MNIST files, and, if the model is to be kept, the file
     * @throws IOException if the data cannot be read or the model not written
     */
    public static void main(String[] arguments) throws IOException {
        Workload workload = Workload.valueOf(arguments[0]);
        DataGenerator digits = IdxFiles.in(Path.of(arguments[1])).batchSize(workload.batchSize()).seed(1);
        Sequential model = workload.model();
        measure(workload, model, digits, workload.epochs()).putProcess().print(System.out);
        if (arguments.length > 2) {
            model.save(Path.of(arguments[2]));
        }
    }

    static Figures measure(Workload workload, Sequential model, DataGenerator digits, int epochs) {
        AllocationMeter meter = new AllocationMeter();
        long start = System.nanoTime();
        History history = model.fit(digits, epochs, meter::start);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Duration> durations =
                history.epochs().stream().map(epoch -> epoch.duration()).toList();
        double perEpoch = workload.operationsPerExample() * digits.train().examples();
        return new Figures()
                .put("seconds", seconds)
                .put("last-epoch", seconds(durations.get(durations.size() - 1)))
                .put("epochs", durations.stream().map(d -> String.format("%.3f", seconds(d))).collect(Collectors.joining(",")))
                .put("gflop", epochs * perEpoch / 1e9)
                .put("accuracy", model.evaluate(digits.test(), List.of("accuracy")).metric("accuracy"))
                .put("bytes-per-step", meter.bytesPerStep())
                .put("kernels", Kernels.active().name());
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
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
