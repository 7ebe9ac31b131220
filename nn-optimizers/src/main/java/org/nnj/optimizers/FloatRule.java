package org.nnj.optimizers;

import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.Parallel;
import org.nnj.api.optimizer.Rule;
import org.nnj.api.optimizer.SlotValues;

/** A rule with a loop in single precision beside its double form, which serves every other precision. */
interface FloatRule extends Rule {

    /**
     * Updates a part of a parameter in single precision. Each operand of the loop is an array of its own, indexed by the loop
     * variable alone: so the compiler turns it into vector instructions. Threads share a long parameter.
     *
     * @param w the parameter; overwritten from {@code from} to before {@code to}
     * @param g the gradient; as long as {@code w}
     * @param slots in single precision; overwritten likewise
     * @param from the first element
     * @param to the element to stop before
     */
    void update(float[] w, float[] g, SlotValues slots, int from, int to);

    @Override
    default void update(Matrix parameter, Matrix gradient, SlotValues slots) {
        gradient.requireShape("gradient", parameter.rows(), parameter.columns());
        if (parameter instanceof FloatMatrix w && gradient instanceof FloatMatrix g) {
            if (Parallel.isWorthSharing(w.size())) {
                Parallel.run(w.size(), (from, to) -> update(w.data(), g.data(), slots, from, to));
            } else {
                update(w.data(), g.data(), slots, 0, w.size());
            }
        } else {
            Rule.super.update(parameter, gradient, slots);
        }
    }

    /** The numbers of a slot. */
    static float[] floats(SlotValues slots, int index) {
        return ((FloatMatrix) slots.get(index)).data();
    }
}
