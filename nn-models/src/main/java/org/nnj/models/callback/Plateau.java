package org.nnj.models.callback;

import java.util.Map;
import org.nnj.api.metric.Goal;

/** Watches one quantity: its best value so far, and for how many epochs it has not become better. */
final class Plateau {

    private static final String BEST = "best";
    private static final String EPOCHS = "epochs-without-improvement";

    private final Goal goal;
    private final double margin;
    private double best = Double.NaN;
    private int epochs;

    Plateau(Goal goal, double margin) {
        this.goal = goal;
        this.margin = margin;
    }

    /** Takes the value of one more epoch; true if it is the best so far. */
    boolean improvedBy(double value) {
        if (goal.isBetter(value, best, margin)) {
            best = value;
            epochs = 0;
            return true;
        }
        epochs++;
        return false;
    }

    double best() {
        return best;
    }

    int epochsWithoutImprovement() {
        return epochs;
    }

    /** Begins to wait anew, with the best value as it is. */
    void waitAgain() {
        epochs = 0;
    }

    Map<String, Double> state() {
        return Map.of(BEST, best, EPOCHS, (double) epochs);
    }

    void restore(Map<String, Double> state) {
        best = state.getOrDefault(BEST, Double.NaN);
        epochs = state.getOrDefault(EPOCHS, 0.0).intValue();
    }
}
