package org.nnj.models;

import com.google.common.primitives.Ints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.Batches;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.layer.Scratch;
import org.nnj.api.math.Matrix;
import org.nnj.api.metric.Goal;
import org.nnj.api.model.BatchEnd;
import org.nnj.api.model.Callback;
import org.nnj.api.model.Directive;
import org.nnj.api.model.EpochEnd;
import org.nnj.api.model.History;
import org.nnj.api.model.Observer;
import org.nnj.api.model.Outcome;
import org.nnj.api.model.RunInfo;
import org.nnj.api.model.StepResult;

/** One run of training: epochs of batches, what is measured on the way, and what observers ask for. */
final class Fit {

    private static final String VALIDATION = "validation-";

    private final Network network;
    private final Training training;
    private final MetricSet metrics;
    private final FittedTransforms transforms;
    private final Batches examples;
    private final Optional<Batches> validation;
    private final Scratch scratch = new Scratch();
    private final Forecast forecast;
    private final RunInfo info;
    private final Observers observers;
    private final List<EpochEnd> epochs = new ArrayList<>();
    private final Remembered epochStart;
    private Optional<Remembered> best = Optional.empty();
    private Optional<Outcome> outcome = Optional.empty();
    private Resumption from;
    private MetricSet.Pass pass;
    private int batchesDone;
    private Optional<CheckpointWriter> writer = Optional.empty();
    private double learningRate;

    Fit(
            Network network,
            Training training,
            MetricSet metrics,
            FittedTransforms transforms,
            DataGenerator data,
            int epochs,
            Resumption from,
            List<Callback> callbacks) {
        this.network = network;
        this.training = training;
        this.metrics = metrics;
        this.transforms = transforms;
        this.examples = data.train();
        this.validation = Optional.of(data.validation()).filter(part -> part.examples() > 0);
        this.forecast = new Forecast(network, training.objective(), transforms);
        this.epochStart = new Remembered(network.parameters());
        int done = training.epoch();
        int lastEpoch = Ints.saturatedCast((long) done + epochs);
        this.info = new RunInfo(done + 1, lastEpoch, examples.batchCount(), examples.examples(), quantities());
        FitCheck.checkPlace(from, examples.batchCount());
        this.from = from;
        this.learningRate = training.lastLearningRate();
        this.observers = Observers.start(callbacks, info);
        this.pass = metrics.start();
        observers.restore(from.observers());
        if (epochs > 0 && !from.best().isEmpty()) {
            remember();
            best.orElseThrow().update(from.best());
        }
    }

    private Map<String, Goal> quantities() {
        Map<String, Goal> quantities = new LinkedHashMap<>();
        quantities.put("loss", Goal.MINIMIZE);
        metrics.goals("", quantities);
        if (validation.isPresent()) {
            quantities.put(VALIDATION + "loss", Goal.MINIMIZE);
            metrics.goals(VALIDATION, quantities);
        }
        return quantities;
    }

    /** Where checkpoints go. */
    interface CheckpointWriter {
        void write(Path file, List<EpochEnd> epochs, Resumption now) throws IOException;
    }

    History run(CheckpointWriter checkpoints) {
        writer = Optional.of(checkpoints);
        while (outcome.isEmpty() && training.epoch() < info.lastEpoch()) {
            epoch();
        }
        best.ifPresent(training::restore);
        Outcome end = outcome.orElseGet(Outcome::completed);
        observers.ended(end);
        return new History(epochs, end);
    }

    private void epoch() {
        long start = System.nanoTime();
        epochStart.update();
        pass = metrics.start();
        pass.resume(from);
        batchesDone = from.batches();
        from = Resumption.none();
        trainEpoch();
        if (hasOverflowed() || outcome.isPresent()) {
            return;
        }
        Map<String, Double> values = pass.values("");
        validation.ifPresent(part -> values.putAll(forecast.pass(part, metrics).values(VALIDATION)));
        training.epochCompleted();
        batchesDone = 0;
        pass = metrics.start();
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        EpochEnd end =
                new EpochEnd(training.epoch(), info.lastEpoch(), training.stepNumber(), values, learningRate, duration);
        epochs.add(end);
        obey(observer -> observer.epochEnded(end));
    }

    private void trainEpoch() {
        if (batchesDone == examples.batchCount()) {
            return; // the checkpoint was written after the epoch's last batch
        }
        try (BatchCursor cursor = examples.open(training.epoch(), batchesDone, network.type())) {
            while (outcome.isEmpty() && cursor.hasNext()) {
                train(cursor.next());
            }
        }
    }

    private void train(Batch batch) {
        learningRate = training.learningRate();
        Matrix features = transforms.apply(batch.features(), scratch);
        StepResult result = training.step(features, batch);
        if (training.blowUp().isPresent()) {
            diverged(training.blowUp().get());
            return;
        }
        pass.add(result.cost(), training.tape(batch.rows()).predictions(), batch.targets(), batch.weights());
        batchesDone++;
        if (!observers.isEmpty()) {
            BatchEnd end = new BatchEnd(
                    training.epoch() + 1,
                    batchesDone,
                    info.batches(),
                    result.step(),
                    result.cost(),
                    learningRate,
                    () -> pass.values(""));
            obey(observer -> observer.batchEnded(end));
        }
    }

    private void diverged(String where) {
        if (!network.isFinite()) {
            training.restore(epochStart); // an update itself overflowed: the last parameters known to be finite
            training.resetSlots(); // what the optimizer remembers would lead there again
        }
        outcome = Optional.of(Outcome.diverged("training stopped at epoch " + (training.epoch() + 1) + ", " + where));
    }

    /** True if the run ends because the last update went beyond the largest number. */
    private boolean hasOverflowed() {
        if (training.blowUp().isPresent()) {
            return false; // that step changed nothing, and the run has ended for it
        }
        Optional<String> overflow = training.overflow();
        overflow.ifPresent(this::diverged);
        return overflow.isPresent();
    }

    private void obey(Function<Observer, Directive> question) {
        Directive directive = observers.ask(question);
        boolean keepsParameters =
                directive.remembers() || !directive.checkpoints().isEmpty();
        if (keepsParameters && hasOverflowed()) {
            return;
        }
        if (directive.remembers()) {
            remember();
        }
        if (directive.learningRateFactor() != 1) {
            training.scaleLearningRate(directive.learningRateFactor());
        }
        directive.checkpoints().forEach(this::checkpoint);
        directive.stopReason().ifPresent(reason -> outcome = Optional.of(Outcome.stopped(reason)));
    }

    private void checkpoint(Path file) {
        List<Matrix> remembered = best.map(Remembered::copies).orElse(List.of());
        Resumption now = new Resumption(batchesDone, pass.lossSum(), pass.examples(), observers.state(), remembered);
        try {
            writer.orElseThrow().write(file, epochs, now);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "checkpoint: expected to write '" + file + "', but: " + e + "; check that the folder exists", e);
        }
    }

    private void remember() {
        if (best.isPresent()) {
            best.get().update();
        } else {
            best = Optional.of(new Remembered(network.parameters()));
        }
    }
}
