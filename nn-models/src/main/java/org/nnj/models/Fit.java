package org.nnj.models;

import com.google.common.collect.ImmutableList;
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
    private final List<Observer> observers;
    private final List<EpochEnd> epochs = new ArrayList<>();
    private final Remembered epochStart;
    private Optional<Remembered> best = Optional.empty();
    private Optional<Outcome> outcome = Optional.empty();
    private double learningRate;

    Fit(
            Network network,
            Training training,
            MetricSet metrics,
            FittedTransforms transforms,
            DataGenerator data,
            int epochs,
            List<Callback> callbacks) {
        this.network = network;
        this.training = training;
        this.metrics = metrics;
        this.transforms = transforms;
        this.examples = data.train();
        this.validation = Optional.of(data.validation()).filter(part -> part.examples() > 0);
        this.forecast = new Forecast(network, transforms);
        this.epochStart = new Remembered(network.parameters());
        int done = training.epoch();
        this.info = new RunInfo(done + 1, done + epochs, examples.batchCount(), examples.examples(), quantities());
        this.observers =
                callbacks.stream().map(callback -> callback.start(info)).collect(ImmutableList.toImmutableList());
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

    History run() {
        while (outcome.isEmpty() && training.epoch() < info.lastEpoch()) {
            epoch();
        }
        best.ifPresent(training::restore);
        Outcome end = outcome.orElseGet(Outcome::completed);
        observers.forEach(observer -> observer.ended(end));
        return new History(epochs, end);
    }

    private void epoch() {
        long start = System.nanoTime();
        epochStart.update();
        MetricSet.Pass pass = metrics.start();
        trainEpoch(pass);
        if (outcome.isPresent()) {
            return;
        }
        Map<String, Double> values = pass.values("");
        validation.ifPresent(part -> values.putAll(forecast.pass(part, metrics).values(VALIDATION)));
        training.epochCompleted();
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        EpochEnd end =
                new EpochEnd(training.epoch(), info.lastEpoch(), training.stepNumber(), values, learningRate, duration);
        epochs.add(end);
        obey(observer -> observer.epochEnded(end));
    }

    private void trainEpoch(MetricSet.Pass pass) {
        try (BatchCursor cursor = examples.open(training.epoch(), 0, network.type())) {
            for (int number = 1; outcome.isEmpty() && cursor.hasNext(); number++) {
                train(cursor.next(), number, pass);
            }
        }
    }

    private void train(Batch batch, int number, MetricSet.Pass pass) {
        learningRate = training.learningRate();
        Matrix features = transforms.apply(batch.features(), scratch);
        StepResult result = training.step(features, batch);
        if (training.blowUp().isPresent()) {
            diverged(training.blowUp().get());
            return;
        }
        pass.add(result.cost(), training.tape(batch.rows()).predictions(), batch.targets(), batch.weights());
        if (!observers.isEmpty()) {
            BatchEnd end = new BatchEnd(
                    training.epoch() + 1,
                    number,
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
        }
        outcome = Optional.of(Outcome.diverged("training stopped at epoch " + (training.epoch() + 1) + ", " + where));
    }

    private void obey(Function<Observer, Directive> question) {
        Directive directive = Directive.proceed();
        for (Observer observer : observers) {
            directive = directive.and(question.apply(observer));
        }
        if (directive.remembers()) {
            remember();
        }
        if (directive.learningRateFactor() != 1) {
            training.scaleLearningRate(directive.learningRateFactor());
        }
        directive.stopReason().ifPresent(reason -> outcome = Optional.of(Outcome.stopped(reason)));
    }

    private void remember() {
        if (best.isPresent()) {
            best.get().update();
        } else {
            best = Optional.of(new Remembered(network.parameters()));
        }
    }
}
