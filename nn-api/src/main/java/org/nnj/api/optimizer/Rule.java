package org.nnj.api.optimizer;

import org.nnj.api.math.Matrix;

/** An optimizer's rule for one step. */
public interface Rule {

    /**
     * The double form: updates one element.
     *
     * @param parameter its value before the step
     * @param gradient {@code ∂C/∂parameter}
     * @param slots the element's slots, in the order of {@link Optimizer#slots}; read and overwritten. A slot of extent
     *     {@link Slot.Extent#PARAMETER} shows every element the value from before the step, and all must write the same one
     * @return the value after the step
     */
    double update(double parameter, double gradient, double[] slots);

    /**
     * Updates a whole parameter; by default through the double form. Rules that are hot write one float loop instead.
     *
     * @param parameter overwritten with the values after the step
     * @param gradient of the same shape
     * @param slots this parameter's slots; overwritten
     */
    default void update(Matrix parameter, Matrix gradient, SlotValues slots) {
        gradient.requireShape("gradient", parameter.rows(), parameter.columns());
        int count = slots.count();
        double[] before = new double[count];
        double[] element = new double[count];
        for (int s = 0; s < count; s++) {
            before[s] = slots.get(s).size() > 0 ? slots.get(s).get(0, 0) : 0;
        }
        for (int row = 0; row < parameter.rows(); row++) {
            for (int column = 0; column < parameter.columns(); column++) {
                for (int s = 0; s < count; s++) {
                    boolean own = slots.slot(s).extent() == Slot.Extent.ELEMENT;
                    element[s] = own ? slots.get(s).get(row, column) : before[s];
                }
                double next = update(parameter.get(row, column), gradient.get(row, column), element);
                parameter.set(row, column, next);
                for (int s = 0; s < count; s++) {
                    boolean own = slots.slot(s).extent() == Slot.Extent.ELEMENT;
                    slots.get(s).set(own ? row : 0, own ? column : 0, element[s]);
                }
            }
        }
    }
}
