package org.nnj.api.optimizer;

import java.util.List;
import org.nnj.api.component.Component;

/**
 * An update rule for parameters. It is immutable: whatever it remembers between steps (a velocity, a moving average) it declares
 * as {@link Slot}s, which the training run keeps, saves and restores.
 *
 * <p>Source of the idea: Südmersen, "Neural Networks from Scratch", equations 66 and 67.
 */
public interface Optimizer extends Component {

    /**
     * What this rule remembers for each parameter.
     *
     * @return the slots, always in the same order; empty for plain gradient descent
     */
    List<Slot> slots();

    /**
     * The learning rate over time.
     *
     * @return the schedule; its value at step t, counted from 0, is what {@link Step#learningRate} brings at step number t + 1,
     *     unless a callback scaled it
     */
    Schedule learningRate();

    /**
     * The rule for one step: what is the same for every element, such as bias corrections, is computed here once.
     *
     * @param step number and learning rate of the step
     * @return the rule, used for all parameters of this step and then dropped
     */
    Rule prepare(Step step);
}
