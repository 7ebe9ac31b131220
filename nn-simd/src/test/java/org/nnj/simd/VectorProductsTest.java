package org.nnj.simd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nnj.api.math.Kernels;
import org.nnj.api.math.Products.Into;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Tile;

/** The products of every size class beside the plain ones, which the contract has beside three loops. */
class VectorProductsTest {

    private static final Kernels VECTOR = new VectorKernels();
    private static final Kernels PLAIN = new Plain();

    @BeforeAll
    static void warm() throws InterruptedException {
        Warmth.awaitAll();
    }

    @ParameterizedTest(name = "{0} × {2} · {2} × {1}")
    @CsvSource({
        // one row
        "1, 32, 784",
        "1, 10, 16",
        "1, 100, 9",
        "1, 7, 5",
        // small
        "32, 32, 784",
        "32, 16, 32",
        "32, 10, 16",
        "5, 41, 300",
        "6, 8, 3",
        "3, 24, 4",
        "4, 17, 257",
        // narrower than a vector
        "40, 3, 9",
        "9, 1, 40",
        // large, with more than one block each way
        "64, 96, 1",
        "67, 101, 33",
        "130, 129, 515",
        "203, 700, 40",
        "65, 1041, 260",
        // rows of a more than a page apart
        "43, 100, 1030",
        // nothing to do
        "0, 40, 8",
        "40, 0, 8",
        "40, 40, 0",
        "100, 100, 0"
    })
    void productsHaveTheBitsOfThePlainOnes(int m, int n, int k) {
        for (Into into : Into.values()) {
            assertSameBits(m, n, k, into, Tile.whole(m, n));
        }
    }

    @Test
    void anyTileHasTheBitsOfThePlainOne() {
        RandomStream random = RandomStream.of(7, "tiles");
        for (int i = 0; i < 60; i++) {
            int m = 1 + random.nextInt(150);
            int n = 1 + random.nextInt(220);
            int fromRow = random.nextInt(m);
            int fromColumn = random.nextInt(n);
            int toRow = fromRow + random.nextInt(m - fromRow + 1);
            int toColumn = fromColumn + random.nextInt(n - fromColumn + 1);
            assertSameBits(m, n, random.nextInt(50), Into.ADD, new Tile(fromRow, toRow, fromColumn, toColumn));
        }
    }

    @Test
    void zerosDoNotHideWhatIsNotFinite() {
        int n = 16;
        float[] a = new float[4 * n];
        float[] b = new float[n * n];
        b[3 * n + 5] = Float.POSITIVE_INFINITY;
        b[7 * n + 6] = Float.NaN;
        float[] c = new float[4 * n];

        VECTOR.multiply(4, n, n, a, b, c, Into.SET, Tile.whole(4, n));
        float[] expected = new float[4 * n];
        for (int row = 0; row < 4; row++) {
            // 0 · ∞ and 0 · NaN
            expected[row * n + 5] = Float.NaN;
            expected[row * n + 6] = Float.NaN;
        }
        assertArrayEquals(expected, c);
    }

    private static void assertSameBits(int m, int n, int k, Into into, Tile tile) {
        float[] a = numbers(m * k, "a");
        float[] b = numbers(k * n, "b");
        float[] c = numbers(m * n, "c");
        String what = m + "×" + k + "·" + k + "×" + n + " " + into + " " + tile;
        float[] expected = c.clone();
        float[] actual = c.clone();
        PLAIN.multiply(m, n, k, a, b, expected, into, tile);
        VECTOR.multiply(m, n, k, a, b, actual, into, tile);
        assertArrayEquals(expected, actual, "a·b " + what);
        expected = c.clone();
        actual = c.clone();
        PLAIN.multiplyTransposed(m, n, k, a, b, expected, into, tile);
        VECTOR.multiplyTransposed(m, n, k, a, b, actual, into, tile);
        assertArrayEquals(expected, actual, "a·bᵀ " + what);
        expected = c.clone();
        actual = c.clone();
        PLAIN.transposedMultiply(m, n, k, a, b, expected, into, tile);
        VECTOR.transposedMultiply(m, n, k, a, b, actual, into, tile);
        assertArrayEquals(expected, actual, "aᵀ·b " + what);
    }

    /** A third of them zero, in runs, as in drawn digits and in what a rectifier lets through. */
    private static float[] numbers(int count, String what) {
        RandomStream random = RandomStream.of(3, what);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.uniform(-1, 1);
        }
        for (int i = 0; i + 9 < count; i += 27) {
            Arrays.fill(numbers, i, i + 9, 0);
        }
        return numbers;
    }
}
