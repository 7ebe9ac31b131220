package com.acme.nnj;

import com.google.auto.service.AutoService;
import java.util.List;
import org.nnj.api.component.Check;
import org.nnj.api.component.Named;
import org.nnj.api.optimizer.Optimizer;
import org.nnj.api.optimizer.Rule;
import org.nnj.api.optimizer.Schedule;
import org.nnj.api.optimizer.Slot;
import org.nnj.api.optimizer.Step;

/**
 * Quasi-hyperbolic momentum: the gradient averaged with its own moving average, {@code m ← β·m + (1 − β)·g} from {@code m = 0},
 * {@code w ← w − η·((1 − ν)·g + ν·m)}.
 *
 * <p>Source: Ma, Yarats, "Quasi-hyperbolic momentum and Adam for deep learning", ICLR 2019, §3.
 *
 * @param learningRate η over time
 * @param beta β, how slowly the average moves; in [0, 1)
 * @param nu ν, how much of the average there is in a step; in [0, 1]
 */
@AutoService(Optimizer.class)
@Named("acme:qhm")
public record QuasiHyperbolicMomentum(Schedule learningRate, double beta, double nu) implements Optimizer {

    /** A rate of 0.1, with the β and ν that the paper recommends. */
    public QuasiHyperbolicMomentum() {
        this(Schedule.constant(0.1), 0.999, 0.7);
    }

    /** Checks the ranges. */
    public QuasiHyperbolicMomentum {
        Check.inRange("acme:qhm.beta", beta, 0, 1);
        Check.within("acme:qhm.nu", nu, 0, 1);
    }

    @Override
    public List<Slot> slots() {
        return List.of(Slot.element("average"));
    }

    @Override
    public Rule prepare(Step step) {
        double rate = step.learningRate();
        return (w, g, slots) -> {
            slots[0] = beta * slots[0] + (1 - beta) * g;
            return w - rate * ((1 - nu) * g + nu * slots[0]);
        };
    }
}
