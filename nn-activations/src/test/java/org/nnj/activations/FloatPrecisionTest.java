package org.nnj.activations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.ElementwiseActivation;
import org.nnj.api.component.Components;

/** How far the float forms may be from the double forms, in units in the last place of a float. */
class FloatPrecisionTest {

    /** A prime, so that the low bits of the arguments vary. */
    private static final int STEP = 2_011;

    private static final int COUNT = 1 << 20;

    /**
     * Down to the argument given, below which an exponential is subnormal. The bounds are the largest errors found with a tenth of this step, rounded
     * up.
     */
    @ParameterizedTest
    @CsvSource({
        "tanh, -Infinity, 1.7",
        "sigmoid, -87, 1.7",
        "silu, -87, 2.9",
        "gelu, -13, 6",
        "mish, -87, 4",
        "softplus, -87, 2.3",
        "softsign, -Infinity, 1.6",
        "elu, -Infinity, 2.5",
        "selu, -Infinity, 3.2",
        "leaky-relu, -Infinity, 1"
    })
    void valuesAreWithinTheirUlps(String name, float lowest, double ulps) {
        ElementwiseActivation activation =
                (ElementwiseActivation) Components.shared().find(Activation.class, name);
        float[] z = new float[COUNT];
        float[] a = new float[COUNT];
        for (long bits = 0; bits < 1L << Integer.SIZE; bits += (long) COUNT * STEP) {
            int count = arguments(bits, lowest, z);
            activation.forward(z, a, count);
            for (int i = 0; i < count; i++) {
                assertWithin(ulps, activation, z[i], a[i]);
            }
        }
    }

    private static int arguments(long firstBits, float lowest, float[] z) {
        int count = 0;
        for (int i = 0; i < COUNT && firstBits + (long) i * STEP < 1L << Integer.SIZE; i++) {
            float x = Float.intBitsToFloat((int) (firstBits + (long) i * STEP));
            if (x >= lowest && Math.abs(x) >= Float.MIN_NORMAL && x < Float.POSITIVE_INFINITY) {
                z[count++] = x;
            }
        }
        return count;
    }

    private static void assertWithin(double ulps, ElementwiseActivation activation, float z, float actual) {
        double exact = activation.value(z);
        double error = Math.abs(actual - exact) / Math.ulp((float) exact);
        if (!(error <= ulps || (float) exact == actual)) {
            assertThat(error).as(activation + " at " + z + " in ulp").isLessThanOrEqualTo(ulps);
        }
    }
}
