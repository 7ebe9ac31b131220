package org.nnj.simd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nnj.api.math.Kernels;

/** The loops over numbers that run on vectors; all others are the plain ones. */
class VectorFunctionsTest {

    private static final Kernels VECTOR = new VectorKernels();
    private static final Kernels PLAIN = new Plain();

    @BeforeAll
    static void warm() throws InterruptedException {
        Warmth.awaitAll();
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
}
