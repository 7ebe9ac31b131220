package org.nnj.losses;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.loss.Loss;

/**
 * The Huber loss, the mean over n outputs of {@code ½r²} for {@code |r| ≤ δ}, else {@code δ(|r| − ½δ)}, with
 * {@code r = ŷ − y}; its gradient is {@code r/n}, held to {@code ±δ/n}. Both are continuous.
 *
 * <p>Source: Huber, "Robust estimation of a location parameter", Ann. Math. Statist. 35(1), 1964.
 *
 * @param delta δ, where the parabola becomes a line; in the units of the target; greater than 0
 */
@AutoService(Loss.class)
public record Huber(double delta) implements Loss {

    /** With {@code δ = 1}. */
    public Huber() {
        this(1);
    }

    public Huber {
        Check.positive("huber.delta", delta);
    }

    @Override
    public double value(double[] prediction, double[] target) {
        double sum = 0;
        for (int i = 0; i < prediction.length; i++) {
            double r = Math.abs(prediction[i] - target[i]);
            sum += r <= delta ? 0.5 * r * r : delta * (r - 0.5 * delta);
        }
        return sum / prediction.length;
    }

    @Override
    public void gradient(double[] prediction, double[] target, double[] gradient) {
        for (int i = 0; i < prediction.length; i++) {
            double r = prediction[i] - target[i];
            gradient[i] = Math.max(-delta, Math.min(delta, r)) / prediction.length;
        }
    }
}
