package org.nnj.api.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Compared with StrictMath in double precision, whose error of an ulp is nothing beside that of a float. */
class FloatFunctionsTest {

    private static final float INFINITY = Float.POSITIVE_INFINITY;

    /** A prime, so that the low bits of the arguments vary: a million floats of either sign. */
    private static final int STEP = 2011;

    private static final int INFINITY_BITS = 0x7F80_0000;

    private interface FloatFunction {
        float at(float x);
    }

    @Test
    void tanhIsWithinItsUlps() {
        assertWithin(1.7, "tanh", FloatFunctions::tanh, StrictMath::tanh);
    }

    @Test
    void expIsWithinItsUlps() {
        assertWithin(1.1, "exp", FloatFunctions::exp, StrictMath::exp);
    }

    @Test
    void logIsWithinItsUlps() {
        assertWithin(1, "log", FloatFunctions::log, StrictMath::log);
    }

    @Test
    void sigmoidIsWithinItsUlps() {
        assertWithin(1.7, "sigmoid", FloatFunctions::sigmoid, RealFunctions::sigmoid);
    }

    private static void assertWithin(double ulps, String name, FloatFunction f, DoubleUnaryOperator exact) {
        double slack = FusedMultiplyAdd.FUSED ? ulps : 2 * ulps;
        for (int bits = 0; bits < INFINITY_BITS - STEP; bits += STEP) {
            float x = Float.intBitsToFloat(bits);
            assertNear(slack, name, x, f.at(x), exact.applyAsDouble(x));
            assertNear(slack, name, -x, f.at(-x), exact.applyAsDouble(-x));
        }
    }

    private static void assertNear(double ulps, String name, float x, float actual, double exact) {
        float rounded = (float) exact;
        if (Float.isNaN(rounded) || Float.isInfinite(rounded)) {
            assertEquals(rounded, actual, name + " of " + x);
        } else {
            double error = Math.abs(actual - exact) / Math.ulp(rounded);
            assertTrue(error <= ulps, () -> name + " of " + x + ": " + actual + " is wrong by " + error + " ulp");
        }
    }

    @Test
    void tanhAtTheEdges() {
        assertEquals(1, FloatFunctions.tanh(INFINITY));
        assertEquals(-1, FloatFunctions.tanh(-INFINITY));
        assertEquals(1, FloatFunctions.tanh(1000));
        assertEquals(-1, FloatFunctions.tanh(-1000));
        assertEquals(Float.NaN, FloatFunctions.tanh(Float.NaN));
        assertEquals(0f, FloatFunctions.tanh(0f));
        assertEquals(-0f, FloatFunctions.tanh(-0f));
        assertEquals(Float.MIN_VALUE, FloatFunctions.tanh(Float.MIN_VALUE));
    }

    @Test
    void expAtTheEdges() {
        assertEquals(INFINITY, FloatFunctions.exp(INFINITY));
        assertEquals(0f, FloatFunctions.exp(-INFINITY));
        assertEquals(INFINITY, FloatFunctions.exp(1000));
        assertEquals(0f, FloatFunctions.exp(-1000));
        assertEquals(Float.NaN, FloatFunctions.exp(Float.NaN));
        assertEquals(1, FloatFunctions.exp(0f));
        assertEquals(1, FloatFunctions.exp(-0f));
        // e^−100 = 3.7e−44, a subnormal
        assertEquals((float) StrictMath.exp(-100), FloatFunctions.exp(-100));
    }

    @Test
    void logAtTheEdges() {
        assertEquals(INFINITY, FloatFunctions.log(INFINITY));
        assertEquals(-INFINITY, FloatFunctions.log(0f));
        assertEquals(-INFINITY, FloatFunctions.log(-0f));
        assertEquals(Float.NaN, FloatFunctions.log(-1));
        assertEquals(Float.NaN, FloatFunctions.log(-INFINITY));
        assertEquals(Float.NaN, FloatFunctions.log(Float.NaN));
        assertEquals(0f, FloatFunctions.log(1));
        assertEquals((float) StrictMath.log(Float.MIN_VALUE), FloatFunctions.log(Float.MIN_VALUE));
    }

    @Test
    void sigmoidAtTheEdges() {
        assertEquals(1, FloatFunctions.sigmoid(INFINITY));
        assertEquals(0f, FloatFunctions.sigmoid(-INFINITY));
        assertEquals(1, FloatFunctions.sigmoid(1000));
        assertEquals(0f, FloatFunctions.sigmoid(-1000));
        assertEquals(Float.NaN, FloatFunctions.sigmoid(Float.NaN));
        assertEquals(0.5f, FloatFunctions.sigmoid(0f));
        assertEquals(0.5f, FloatFunctions.sigmoid(-0f));
    }

    @Test
    void tanhNeverLeavesItsRange() {
        for (float x = 7; x < 10; x = Math.nextUp(x)) {
            float y = FloatFunctions.tanh(x);
            assertTrue(y <= 1 && y > 0.999f, "tanh of " + x + " is " + y);
        }
    }
}
