package org.nnj.api.optimizer;

import java.util.List;
import org.nnj.api.math.Matrix;

/** The slots of one parameter: a matrix for each slot that the optimizer declared, in that order. */
public final class SlotValues {

    private final List<Slot> slots;
    private final List<Matrix> values;

    private SlotValues(List<Slot> slots, List<Matrix> values) {
        this.slots = slots;
        this.values = values;
    }

    /**
     * The slots of a parameter before the first step.
     *
     * @param slots what the optimizer declares
     * @param parameter gives shape and precision
     * @return each filled with its initial value
     */
    public static SlotValues initial(List<Slot> slots, Matrix parameter) {
        List<Matrix> values = slots.stream()
                .map(slot -> switch (slot.extent()) {
                    case ELEMENT ->
                        parameter.like(parameter.rows(), parameter.columns()).fill(slot.initial());
                    case PARAMETER -> parameter.like(1, 1).fill(slot.initial());
                })
                .toList();
        return new SlotValues(List.copyOf(slots), values);
    }

    /**
     * The values of one slot.
     *
     * @param index position in {@link Optimizer#slots}
     * @return live values: the shape of the parameter, or {@code 1 × 1}
     * @throws IndexOutOfBoundsException if the optimizer declared no such slot
     */
    public Matrix get(int index) {
        return values.get(index);
    }

    /**
     * How many slots there are.
     *
     * @return the number that the optimizer declared
     */
    public int count() {
        return values.size();
    }

    /**
     * The declaration of one slot.
     *
     * @param index position in {@link Optimizer#slots}
     * @return the slot
     */
    public Slot slot(int index) {
        return slots.get(index);
    }
}
