package org.nnj.api.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nnj.api.math.Products.Into;

/** Products are compared, bit for bit, with the three loops that define them. */
class ScalarKernelsTest {

    private static final Kernels KERNELS = new ScalarKernels();

    @ParameterizedTest(name = "{0} × {2} · {2} × {1}")
    @CsvSource({
        "1, 1, 1",
        "1, 16, 5",
        "1, 45, 7",
        "1, 130, 9",
        "2, 120, 5",
        "6, 120, 5",
        "103, 7, 6",
        "45, 12, 2",
        "45, 12, 1",
        "2, 3, 4",
        "5, 7, 3",
        "7, 5, 130",
        "33, 17, 65",
        "17, 33, 66",
        "3, 1100, 9",
        "1100, 3, 9",
        "130, 129, 67",
        "0, 3, 2",
        "3, 0, 2",
        "3, 2, 0",
        "0, 0, 0"
    })
    void aProductIsOneChainOfFusedMultiplyAdds(int m, int n, int k) {
        for (Into into : Into.values()) {
            for (ProductOracle product : ProductOracle.values()) {
                product.assertSameBits(KERNELS, m, n, k, into, Tile.whole(m, n), ProductOracle.floats(m, n, k));
                product.assertSameBits(KERNELS, m, n, k, into, Tile.whole(m, n), ProductOracle.doubles(m, n, k));
            }
        }
    }

    @Test
    void aTileLeavesTheOthersAlone() {
        for (ProductOracle product : ProductOracle.values()) {
            product.assertSameBits(
                    KERNELS, 40, 30, 20, Into.ADD, new Tile(13, 27, 3, 26), ProductOracle.floats(40, 30, 20));
            product.assertSameBits(
                    KERNELS, 40, 30, 20, Into.SET, new Tile(13, 13, 0, 30), ProductOracle.doubles(40, 30, 20));
            product.assertSameBits(
                    KERNELS, 40, 30, 20, Into.ADD, new Tile(13, 14, 3, 26), ProductOracle.floats(40, 30, 20));
        }
    }

    @Test
    void unusualNumbersPassThroughAProduct() {
        float[] a = {Float.NaN, 0, Float.POSITIVE_INFINITY, -0f};
        float[] b = {1, 0, 1, 1};
        float[] c = new float[4];

        KERNELS.multiply(2, 2, 2, a, b, c, Into.SET, Tile.whole(2, 2));
        // rows (NaN, 0), (∞, −0) times columns (1, 1), (0, 1)
        assertArrayEquals(new float[] {Float.NaN, Float.NaN, Float.POSITIVE_INFINITY, Float.NaN}, c);
    }

    @Test
    void aSumOfNegativeZerosStaysNegative() {
        float[] c = {-0f};

        KERNELS.multiply(1, 1, 1, new float[] {-0f}, new float[] {1}, c, Into.ADD, Tile.whole(1, 1));
        assertArrayEquals(new float[] {-0f}, c);
    }

    @Test
    void softmaxSumsToOneAtAnySize() {
        float[] z = {1000, 1000, -1000, -1000, -1001, -1002};

        KERNELS.softmaxRows(2, 3, z, z);
        assertArrayEquals(new float[] {0.5f, 0.5f, 0}, Arrays.copyOf(z, 3));
        // e⁰, e⁻¹, e⁻² over their sum, worked out with mpmath; an ulp or two of error each in exp, sum and quotient
        float[] expected = {0.66524096f, 0.24472847f, 0.09003057f};
        assertArrayEquals(expected, Arrays.copyOfRange(z, 3, 6), 2e-7f);
    }

    @Test
    void softmaxOfARowWithoutMaximumIsNaN() {
        float[] z = {Float.NaN, 0, Float.POSITIVE_INFINITY, 0, Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY};
        float[] a = new float[6];

        KERNELS.softmaxRows(3, 2, z, a);
        assertTrue(Float.isNaN(a[0]) && Float.isNaN(a[1]), "row with NaN: " + Arrays.toString(a));
        assertTrue(Float.isNaN(a[2]), "row with infinity: " + Arrays.toString(a));
        assertTrue(Float.isNaN(a[4]) && Float.isNaN(a[5]), "row of minus infinity: " + Arrays.toString(a));
    }

    @Test
    void elementwiseFunctionsDoNotDependOnThePosition() {
        int count = 1003;
        float[] from = new float[count];
        RandomStream random = RandomStream.of(3, "arguments");
        for (int i = 0; i < count; i++) {
            from[i] = (float) (4 * random.nextGaussian());
        }
        float[][] to = new float[4][count];
        // repeated until compiled and vectorised
        for (int i = 0; i < 2_000; i++) {
            KERNELS.tanh(from, to[0], count);
            KERNELS.sigmoid(from, to[1], count);
            KERNELS.exp(from, to[2], count);
            KERNELS.log(from, to[3], count);
        }
        for (int i = 0; i < count; i++) {
            assertEquals(FloatFunctions.tanh(from[i]), to[0][i], "tanh of " + from[i]);
            assertEquals(FloatFunctions.sigmoid(from[i]), to[1][i], "sigmoid of " + from[i]);
            assertEquals(FloatFunctions.exp(from[i]), to[2][i], "exp of " + from[i]);
            assertEquals(FloatFunctions.log(from[i]), to[3][i], "log of " + from[i]);
        }
    }

    @Test
    void functionsStopAtTheCount() {
        float[] to = {7, 7, 7};

        KERNELS.exp(new float[3], to, 2);
        assertArrayEquals(new float[] {1, 1, 7}, to);
    }

    @Test
    void addsScaledWithOneRounding() {
        float third = 1 / 3f;
        float[] y = {-1};

        KERNELS.addScaled(1, 3, new float[] {third}, y);
        assertEquals(FusedMultiplyAdd.of(3, third, -1), y[0]);
    }
}
