package org.nnj.api.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.nnj.api.math.Products.Into;

/** The three products as their definition has them: an element after the other, one chain of fused multiply-adds each. */
enum ProductOracle {
    MULTIPLY,
    MULTIPLY_TRANSPOSED,
    TRANSPOSED_MULTIPLY;

    /** Operands and old values of a result. */
    record Floats(float[] a, float[] b, float[] c) {}

    /** The same in double precision. */
    record Doubles(double[] a, double[] b, double[] c) {}

    static Floats floats(int m, int n, int k) {
        Doubles numbers = doubles(m, n, k);
        return new Floats(rounded(numbers.a), rounded(numbers.b), rounded(numbers.c));
    }

    static Doubles doubles(int m, int n, int k) {
        RandomStream random = RandomStream.of(1, "operands", m, n, k);
        return new Doubles(numbers(m * k, random), numbers(k * n, random), numbers(m * n, random));
    }

    private static double[] numbers(int count, RandomStream random) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = random.uniform(-1, 1);
        }
        return numbers;
    }

    private static float[] rounded(double[] numbers) {
        float[] rounded = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            rounded[i] = (float) numbers[i];
        }
        return rounded;
    }

    void assertSameBits(Kernels kernels, int m, int n, int k, Into into, Tile tile, Floats x) {
        float[] c = x.c.clone();
        switch (this) {
            case MULTIPLY -> kernels.multiply(m, n, k, x.a, x.b, c, into, tile);
            case MULTIPLY_TRANSPOSED -> kernels.multiplyTransposed(m, n, k, x.a, x.b, c, into, tile);
            case TRANSPOSED_MULTIPLY -> kernels.transposedMultiply(m, n, k, x.a, x.b, c, into, tile);
        }
        assertBits(m, n, k, into, tile, x, c);
    }

    void assertSameBits(Kernels kernels, int m, int n, int k, Into into, Tile tile, Doubles x) {
        double[] c = x.c.clone();
        switch (this) {
            case MULTIPLY -> kernels.multiply(m, n, k, x.a, x.b, c, into, tile);
            case MULTIPLY_TRANSPOSED -> kernels.multiplyTransposed(m, n, k, x.a, x.b, c, into, tile);
            case TRANSPOSED_MULTIPLY -> kernels.transposedMultiply(m, n, k, x.a, x.b, c, into, tile);
        }
        assertBits(m, n, k, into, tile, x, c);
    }

    void assertSameBits(SharedProducts products, int m, int n, int k, Into into, Floats x) {
        float[] c = x.c.clone();
        switch (this) {
            case MULTIPLY -> products.multiply(m, n, k, x.a, x.b, c, into);
            case MULTIPLY_TRANSPOSED -> products.multiplyTransposed(m, n, k, x.a, x.b, c, into);
            case TRANSPOSED_MULTIPLY -> products.transposedMultiply(m, n, k, x.a, x.b, c, into);
        }
        assertBits(m, n, k, into, Tile.whole(m, n), x, c);
    }

    void assertSameBits(SharedProducts products, int m, int n, int k, Into into, Doubles x) {
        double[] c = x.c.clone();
        switch (this) {
            case MULTIPLY -> products.multiply(m, n, k, x.a, x.b, c, into);
            case MULTIPLY_TRANSPOSED -> products.multiplyTransposed(m, n, k, x.a, x.b, c, into);
            case TRANSPOSED_MULTIPLY -> products.transposedMultiply(m, n, k, x.a, x.b, c, into);
        }
        assertBits(m, n, k, into, Tile.whole(m, n), x, c);
    }

    private void assertBits(int m, int n, int k, Into into, Tile tile, Floats x, float[] actual) {
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                float expected = x.c[i * n + j];
                if (i >= tile.fromRow() && i < tile.toRow() && j >= tile.fromColumn() && j < tile.toColumn()) {
                    expected = into == Into.SET ? 0 : expected;
                    for (int l = 0; l < k; l++) {
                        expected = FusedMultiplyAdd.of(x.a[indexA(i, l, m, k)], x.b[indexB(l, j, n, k)], expected);
                    }
                }
                assertEquals(expected, actual[i * n + j], this + " " + into + " float element " + i + ", " + j);
            }
        }
    }

    private void assertBits(int m, int n, int k, Into into, Tile tile, Doubles x, double[] actual) {
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                double expected = x.c[i * n + j];
                if (i >= tile.fromRow() && i < tile.toRow() && j >= tile.fromColumn() && j < tile.toColumn()) {
                    expected = into == Into.SET ? 0 : expected;
                    for (int l = 0; l < k; l++) {
                        expected = FusedMultiplyAdd.of(x.a[indexA(i, l, m, k)], x.b[indexB(l, j, n, k)], expected);
                    }
                }
                assertEquals(expected, actual[i * n + j], this + " " + into + " double element " + i + ", " + j);
            }
        }
    }

    private int indexA(int i, int l, int m, int k) {
        return this == TRANSPOSED_MULTIPLY ? l * m + i : i * k + l;
    }

    private int indexB(int l, int j, int n, int k) {
        return this == MULTIPLY_TRANSPOSED ? j * k + l : l * n + j;
    }
}
