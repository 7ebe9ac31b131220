package org.nnj.models.callback;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nnj.api.metric.Goal;
import org.nnj.api.model.Directive;
import org.nnj.api.model.EpochEnd;
import org.nnj.api.model.Observer;
import org.nnj.api.model.RunInfo;

/** What a training run tells its callbacks, made by hand. */
final class Runs {

    private static final double LEARNING_RATE = 0.5;

    private Runs() {}

    /** Ten epochs of 100 batches that measure loss and accuracy, of training and validation. */
    static RunInfo validated() {
        Map<String, Goal> quantities = new LinkedHashMap<>();
        quantities.put("loss", Goal.MINIMIZE);
        quantities.put("accuracy", Goal.MAXIMIZE);
        quantities.put("validation-loss", Goal.MINIMIZE);
        quantities.put("validation-accuracy", Goal.MAXIMIZE);
        return new RunInfo(1, 10, 100, 3200, quantities);
    }

    /** One that measures the loss only. */
    static RunInfo plain() {
        return from(1);
    }

    /** The same from this epoch on. */
    static RunInfo from(int firstEpoch) {
        return new RunInfo(firstEpoch, 10, 100, 3200, Map.of("loss", Goal.MINIMIZE));
    }

    static EpochEnd epoch(int number, String quantity, double value) {
        return epoch(number, quantity, value, LEARNING_RATE);
    }

    static EpochEnd epoch(int number, String quantity, double value, double learningRate) {
        return new EpochEnd(number, 10, 100L * number, Map.of(quantity, value), learningRate, Duration.ofMillis(1500));
    }

    /** What the observer asks for after each of these epochs, which begin with number 1. */
    static List<Directive> answers(Observer observer, String quantity, double... values) {
        List<Directive> answers = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            answers.add(observer.epochEnded(epoch(i + 1, quantity, values[i])));
        }
        return answers;
    }
}
