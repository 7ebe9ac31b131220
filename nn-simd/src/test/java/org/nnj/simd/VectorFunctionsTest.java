package org.nnj.simd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nnj.api.math.Kernels;
import org.nnj.api.math.RandomStream;

/** Every function on vectors has the bits of the plain one, over the whole range of floats. */
class VectorFunctionsTest {

    private static final Kernels VECTOR = new VectorKernels();
    private static final Kernels PLAIN = new Plain();

    /** From one float to the next that is tried, in bits: a prime, so that all exponents meet all kinds of mantissas. */
    private static final int STRIDE = 4_099;

    private static final float[] ARGUMENTS = arguments();

    @BeforeAll
    static void warm() throws InterruptedException {
        Warmth.awaitAll();
    }

    private interface Forward {
        void compute(Kernels kernels, float[] from, float[] to, int count);
    }

    private interface Backward {
        void compute(Kernels kernels, float[] z, float[] upstream, float[] delta, int count);
    }

    @Test
    void tanhHasTheBitsOfThePlainOne() {
        assertSameBits(Kernels::tanh);
    }

    @Test
    void expHasTheBitsOfThePlainOne() {
        assertSameBits(Kernels::exp);
    }

    @Test
    void sigmoidHasTheBitsOfThePlainOne() {
        assertSameBits(Kernels::sigmoid);
    }

    @Test
    void logHasTheBitsOfThePlainOne() {
        assertSameBits(Kernels::log);
    }

    @Test
    void softmaxHasTheBitsOfThePlainOne() {
        for (int columns : new int[] {1, 3, 10, 16, 67}) {
            RandomStream random = RandomStream.of(5, "logits", columns);
            float[] z = new float[21 * columns];
            for (int i = 0; i < z.length; i++) {
                z[i] = (float) (10 * random.nextGaussian());
            }
            z[0] = Float.NaN;
            z[columns] = Float.POSITIVE_INFINITY;
            Arrays.fill(z, 2 * columns, 3 * columns, Float.NEGATIVE_INFINITY);
            Arrays.fill(z, 3 * columns, 4 * columns, 1000);
            z[4 * columns] = -1000;
            float[] expected = new float[z.length];
            float[] actual = new float[z.length];
            PLAIN.softmaxRows(21, columns, z, expected);
            VECTOR.softmaxRows(21, columns, z, actual);
            assertArrayEquals(expected, actual, columns + " columns");
        }
    }

    @Test
    void bytesHaveTheBitsOfThePlainOnes() {
        byte[] bytes = new byte[300];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        float scale = 1 / 255f;
        float rest = (float) (1 / 255.0 - scale);
        float[] actual = new float[310];

        VECTOR.bytesToFloats(bytes, 1, actual, 3, 299, scale, rest);
        float[] expected = new float[310];
        for (int i = 0; i < 299; i++) {
            // the quotient, rounded once
            expected[3 + i] = ((i + 1) % 256) / 255f;
        }
        assertArrayEquals(expected, actual);
        float[] plain = new float[310];
        PLAIN.bytesToFloats(bytes, 1, plain, 3, 299, scale, rest);
        assertArrayEquals(expected, plain);
    }

    @Test
    void oneNumberThatIsNotFiniteIsFoundAnywhereInTheRangeAndNowhereElse() {
        for (Kernels kernels : new Kernels[] {VECTOR, PLAIN}) {
            for (float lost : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
                for (int at = 0; at < 70; at++) {
                    float[] x = new float[70];
                    Arrays.fill(x, -Float.MAX_VALUE);
                    x[at] = lost;
                    assertEquals(at < 2 || at >= 67, kernels.areFinite(x, 2, 67), lost + " at " + at);
                }
            }
        }
    }

    private static void assertSameBits(Forward function) {
        float[] expected = new float[ARGUMENTS.length];
        float[] actual = new float[ARGUMENTS.length];
        function.compute(PLAIN, ARGUMENTS, expected, ARGUMENTS.length);
        function.compute(VECTOR, ARGUMENTS, actual, ARGUMENTS.length);
        assertArrayEquals(expected, actual);
        float[] inPlace = ARGUMENTS.clone();
        function.compute(VECTOR, inPlace, inPlace, inPlace.length);
        assertArrayEquals(expected, inPlace, "in place");
    }

    private static void assertSameBits(Backward function) {
        float[] upstream = new float[ARGUMENTS.length];
        for (int i = 0; i < upstream.length; i++) {
            upstream[i] = i % 7 - 3.3f;
        }
        float[] expected = new float[ARGUMENTS.length];
        function.compute(PLAIN, ARGUMENTS, upstream, expected, ARGUMENTS.length);
        function.compute(VECTOR, ARGUMENTS, upstream, upstream, ARGUMENTS.length);
        assertArrayEquals(expected, upstream);
    }

    /** NaN, infinities, zeros and subnormal numbers among them. */
    private static float[] arguments() {
        float[] arguments = new float[(int) ((1L << 32) / STRIDE) + 1];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = Float.intBitsToFloat(i * STRIDE);
        }
        arguments[1] = Float.POSITIVE_INFINITY;
        arguments[2] = Float.NEGATIVE_INFINITY;
        arguments[3] = -0f;
        arguments[4] = 1000;
        arguments[5] = -1000;
        return arguments;
    }
}
