package org.nnj.api.optimizer;

import org.nnj.api.component.BareNumber;
import org.nnj.api.component.Component;

/** A learning rate as a function of the training step. In text, a bare number means a constant rate. */
@BareNumber("constant")
public interface Schedule extends Component {

    /**
     * The rate at a step.
     *
     * @param step the number of updates done so far: 0 for the first one
     * @return a finite number of at least 0
     */
    double at(long step);

    /**
     * The neutral element: always the same rate.
     *
     * @param rate the learning rate; finite and at least 0
     * @return the schedule
     */
    static Schedule constant(double rate) {
        return new Constant(rate);
    }
}
