package org.nnj.api.optimizer;

import org.nnj.api.component.Check;

/**
 * Something that an optimizer remembers for each parameter.
 *
 * @param name unique within the optimizer, such as {@code velocity}
 * @param extent one number an element, or one for the whole parameter
 * @param initial the value before the first step
 */
public record Slot(String name, Extent extent, double initial) {

    /** How many numbers a slot holds. */
    public enum Extent {
        /** One for each element of the parameter. */
        ELEMENT,
        /** One for the whole parameter. */
        PARAMETER
    }

    /**
     * Checks that the initial value is finite.
     */
    public Slot {
        Check.finite("slot " + name + ".initial", initial);
    }

    /**
     * A slot with one number an element that starts at 0.
     *
     * @param name unique within the optimizer
     * @return the slot
     */
    public static Slot element(String name) {
        return new Slot(name, Extent.ELEMENT, 0);
    }
}
