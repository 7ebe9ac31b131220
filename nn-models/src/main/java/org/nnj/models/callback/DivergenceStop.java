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
 * Stops a run whose training loss has grown to a multiple of its best value, {@code L − L_best > (factor − 1)·|L_best|}, and gives the model the parameters of its best epoch.
 * (A loss that is NaN or infinite ends any run, without this callback.)
 *
 * @param factor how many times the best loss is too much, greater than 1
 */
@AutoService(Callback.class)
public record DivergenceStop(double factor) implements Callback {

    /** Ten times the best loss is too much. */
    public DivergenceStop() {
        this(10);
    }

    /** Checks the range. */
    public DivergenceStop {
        Check.that(factor > 1 && factor < Double.POSITIVE_INFINITY, "divergence-stop.factor", "greater than 1", factor);
    }

    @Override
    public Observer start(RunInfo run) {
        Plateau plateau = new Plateau(run.goalOf("divergence-stop", "loss"), 0);
        return new Observer() {
            @Override
            public Directive epochEnded(EpochEnd epoch) {
                double loss = epoch.value("loss");
                if (plateau.improvedBy(loss)) {
                    return Directive.proceed().remember();
                }
                return isTooMuch(loss, plateau.best())
                        ? Directive.proceed().stop(reason(epoch, loss, plateau.best()))
                        : Directive.proceed();
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

    /** {@code loss > factor · best} for a positive best; below zero it may rise as far above the best. */
    private boolean isTooMuch(double loss, double best) {
        return loss - best > (factor - 1) * Math.abs(best);
    }

    private String reason(EpochEnd epoch, double loss, double best) {
        return String.format(
                Locale.ROOT,
                "divergence at epoch %d: loss %.4g is more than %s times its best, %.4g (learning rate %s); try a smaller learning rate",
                epoch.epoch(),
                loss,
                factor,
                best,
                epoch.learningRate());
    }
}
