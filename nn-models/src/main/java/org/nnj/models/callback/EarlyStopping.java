package org.nnj.models.callback;

import com.google.auto.service.AutoService;
import java.util.Locale;
import java.util.Map;
import org.nnj.api.component.Check;
import org.nnj.api.model.Callback;
import org.nnj.api.model.Directive;
import org.nnj.api.model.EpochEnd;
import org.nnj.api.model.Observer;
import org.nnj.api.model.RunInfo;

/**
 * Stops when a quantity has not become better for some epochs, and gives the model the parameters of its best epoch.
 *
 * <p>Source: Prechelt, "Early stopping, but when?", in "Neural Networks: Tricks of the Trade", 1998.
 *
 * @param monitor the quantity, such as {@code validation-loss} or {@code validation-accuracy}
 * @param patience after how many epochs without improvement to stop, at least 1
 * @param minDelta what counts as an improvement, at least 0, in the units of the quantity
 * @param restoreBest whether the model gets the parameters of its best epoch when the run ends
 */
@AutoService(Callback.class)
public record EarlyStopping(String monitor, int patience, double minDelta, boolean restoreBest) implements Callback {

    /** Watches the validation loss with a patience of 5 epochs, and keeps the best parameters. */
    public EarlyStopping() {
        this("validation-loss", 5);
    }

    /**
     * Keeps the best parameters.
     *
     * @param monitor the quantity
     * @param patience after how many epochs without improvement to stop
     */
    public EarlyStopping(String monitor, int patience) {
        this(monitor, patience, 0, true);
    }

    /** Checks the ranges. */
    public EarlyStopping {
        Check.atLeast("early-stopping.patience", patience, 1);
        Check.notNegative("early-stopping.min-delta", minDelta);
    }

    @Override
    public Observer start(RunInfo run) {
        Plateau plateau = new Plateau(run.goalOf("early-stopping.monitor", monitor), minDelta);
        return new Observer() {
            @Override
            public Directive epochEnded(EpochEnd epoch) {
                if (plateau.improvedBy(epoch.value(monitor))) {
                    return restoreBest ? Directive.proceed().remember() : Directive.proceed();
                }
                return plateau.epochsWithoutImprovement() < patience
                        ? Directive.proceed()
                        : Directive.proceed().stop(reason(epoch.epoch(), plateau.best()));
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

    private String reason(int epoch, double best) {
        return String.format(
                Locale.ROOT,
                "early stopping at epoch %d: %s has not become better than %.4g for %d %s",
                epoch,
                monitor,
                best,
                patience,
                patience == 1 ? "epoch" : "epochs");
    }
}
