package org.nnj.models.callback;

import com.google.auto.service.AutoService;
import java.util.Map;
import org.nnj.api.component.Check;
import org.nnj.api.model.Callback;
import org.nnj.api.model.Directive;
import org.nnj.api.model.EpochEnd;
import org.nnj.api.model.Observer;
import org.nnj.api.model.RunInfo;

/**
 * Lowers the learning rate when a quantity has not become better for some epochs, {@code η ← max(minimum, factor · η)}.
 *
 * @param monitor the quantity, such as {@code validation-loss}
 * @param factor what the learning rate is multiplied by, in (0, 1)
 * @param patience after how many epochs without improvement, at least 1
 * @param minDelta what counts as an improvement, at least 0, in the units of the quantity
 * @param minimum the learning rate that is never gone below, at least 0
 */
@AutoService(Callback.class)
public record ReduceOnPlateau(String monitor, double factor, int patience, double minDelta, double minimum)
        implements Callback {

    /** Watches the validation loss; halves the rate after 3 epochs without improvement. */
    public ReduceOnPlateau() {
        this("validation-loss", 0.5, 3, 1e-4, 0);
    }

    /** Checks the ranges. */
    public ReduceOnPlateau {
        Check.that(factor > 0 && factor < 1, "reduce-on-plateau.factor", "in (0, 1)", factor);
        Check.atLeast("reduce-on-plateau.patience", patience, 1);
        Check.notNegative("reduce-on-plateau.min-delta", minDelta);
        Check.notNegative("reduce-on-plateau.minimum", minimum);
    }

    @Override
    public Observer start(RunInfo run) {
        Plateau plateau = new Plateau(run.goalOf("reduce-on-plateau.monitor", monitor), minDelta);
        return new Observer() {
            @Override
            public Directive epochEnded(EpochEnd epoch) {
                if (plateau.improvedBy(epoch.value(monitor)) || plateau.epochsWithoutImprovement() < patience) {
                    return Directive.proceed();
                }
                plateau.waitAgain();
                return lower(epoch.learningRate());
            }

            @Override
            public Map<String, Double> state() {
                return plateau.state();
            }

            @Override
            public void restore(Map<String, Double> state) {
                plateau.restore(state);
            }
        };
    }

    private Directive lower(double learningRate) {
        if (learningRate <= minimum) {
            return Directive.proceed();
        }
        return Directive.proceed().scaleLearningRate(Math.max(factor, minimum / learningRate));
    }
}
