package org.nnj.api.model;

import java.util.List;
import org.nnj.api.optimizer.SlotValues;

/**
 * What training remembers beside the parameters. There is no generator state: every random number follows from the seed and the
 * step.
 *
 * @param seed the run's seed
 * @param step how many updates have been done
 * @param epoch how many epochs have been completed
 * @param learningRateScale the factor that callbacks have put on the schedule; 1 at first
 * @param slots the optimizer's slots, one entry a parameter, in the order of {@link Differentiable#parameters}; live values
 */
public record TrainingState(long seed, long step, int epoch, double learningRateScale, List<SlotValues> slots) {

    /** Copies the list, not the values. */
    public TrainingState {
        slots = List.copyOf(slots);
    }
}
