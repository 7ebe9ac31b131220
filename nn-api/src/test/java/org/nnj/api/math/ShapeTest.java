package org.nnj.api.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ShapeTest {

    @Test
    void isTheProductOfItsDimensions() {
        Shape image = Shape.of(3, 28, 20);

        assertEquals(1680, image.size());
        assertEquals(3, image.rank());
        assertEquals(20, image.dimension(2));
    }

    @Test
    void readsAsItsDimensions() {
        assertEquals("(28×28)", Shape.of(28, 28).toString());
        assertEquals("(784)", Shape.of(784).toString());
    }

    @Test
    void isEqualByDimensionsNotBySize() {
        assertEquals(Shape.of(28, 28), Shape.of(28, 28));
        assertEquals(Shape.of(28, 28).hashCode(), Shape.of(28, 28).hashCode());
        assertNotEquals(Shape.of(28, 28), Shape.of(784));
    }

    @Test
    void keepsItsDimensionsToItself() {
        int[] given = {2, 3};
        Shape shape = Shape.of(given);
        given[0] = 9;
        shape.dimensions()[1] = 9;

        assertArrayEquals(new int[] {2, 3}, shape.dimensions());
    }

    @Test
    void refusesNoDimensions() {
        assertRefused("shape: expected at least one dimension, but was ()");
    }

    @Test
    void refusesADimensionOfZero() {
        assertRefused("shape: expected dimensions of 1 or more, but was (3×0)", 3, 0);
    }

    @Test
    void refusesMoreThanAnArrayHolds() {
        assertRefused(
                "shape: expected at most 2147483647 values, but was (65536×65536×65536×65536)",
                65536,
                65536,
                65536,
                65536);
    }

    private static void assertRefused(String message, int... dimensions) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> Shape.of(dimensions))
                        .getMessage());
    }
}
