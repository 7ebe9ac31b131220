package org.nnj.api.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Passes over blocks give the bits of the functions of one number, over the whole range of floats. */
class FunctionPassesTest {

    /** From one float to the next that is tried, in bits: a prime, so that all exponents meet all kinds of mantissas. */
    private static final int STRIDE = 4_099;

    private static final float[] ARGUMENTS = arguments();

    private interface Passes {
        void compute(float[] from, float[] to, int count);
    }

    private interface FloatFunction {
        float at(float x);
    }

    @Test
    void expHasTheBitsOfTheFunction() {
        assertSameBits(FunctionPasses::exp, FloatFunctions::exp);
    }

    @Test
    void sigmoidHasTheBitsOfTheFunction() {
        assertSameBits(FunctionPasses::sigmoid, FloatFunctions::sigmoid);
    }

    @Test
    void logHasTheBitsOfTheFunction() {
        assertSameBits(FunctionPasses::log, FloatFunctions::log);
    }

    @Test
    void anyCountIsComputedAndNoMore() {
        for (int count : new int[] {0, 1, 31, 32, 33, 511, 512, 513, 1100}) {
            float[] to = new float[count + 1];
            to[count] = 7;
            FunctionPasses.exp(new float[count], to, count);
            float[] expected = new float[count + 1];
            Arrays.fill(expected, 1);
            expected[count] = 7;
            assertArrayEquals(expected, to, count + " elements");
        }
    }

    @Test
    void stepIsOneAboveZeroOnly() {
        for (float x : new float[] {Float.MIN_VALUE, Float.MIN_NORMAL, 1, Float.MAX_VALUE, Float.POSITIVE_INFINITY}) {
            assertEquals(1f, FloatFunctions.step(x), "step of " + x);
            assertEquals(0f, FloatFunctions.step(-x), "step of " + -x);
        }
        assertEquals(0f, FloatFunctions.step(0f));
        assertEquals(0f, FloatFunctions.step(-0f));
        assertEquals(Float.NaN, FloatFunctions.step(Float.NaN));
    }

    private static void assertSameBits(Passes passes, FloatFunction function) {
        float[] expected = new float[ARGUMENTS.length];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = function.at(ARGUMENTS[i]);
        }
        float[] actual = new float[ARGUMENTS.length];
        passes.compute(ARGUMENTS, actual, actual.length);
        assertArrayEquals(expected, actual);
        float[] inPlace = ARGUMENTS.clone();
        passes.compute(inPlace, inPlace, inPlace.length);
        assertArrayEquals(expected, inPlace, "in place");
    }

    /** NaN, infinities, zeros and subnormal numbers among them. */
    private static float[] arguments() {
        float[] arguments = new float[(int) ((1L << Integer.SIZE) / STRIDE) + 1];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = Float.intBitsToFloat(i * STRIDE);
        }
        float[] edges = {
            Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN, 0, -0f, 1000, -1000, Float.MIN_VALUE
        };
        System.arraycopy(edges, 0, arguments, 0, edges.length);
        return arguments;
    }
}
