package org.nnj.testkit;

import org.nnj.api.math.ElementType;
import org.nnj.api.math.Kernels;
import org.nnj.api.math.Products;
import org.nnj.api.math.Tile;

/** The three products as three loops over the definition, and the call of the kernel that computes the same. */
enum NaiveProduct {

    /** {@code c = a · b}. */
    MULTIPLY {
        @Override
        int a(int i, int p, int m, int k) {
            return i * k + p;
        }

        @Override
        int b(int p, int j, int n, int k) {
            return p * n + j;
        }

        @Override
        void call(Kernels kernels, Size s, float[] a, float[] b, float[] c, Products.Into into, Tile tile) {
            kernels.multiply(s.m, s.n, s.k, a, b, c, into, tile);
        }

        @Override
        void call(Kernels kernels, Size s, double[] a, double[] b, double[] c, Products.Into into, Tile tile) {
            kernels.multiply(s.m, s.n, s.k, a, b, c, into, tile);
        }
    },

    /** {@code c = a · bᵀ}. */
    MULTIPLY_TRANSPOSED {
        @Override
        int a(int i, int p, int m, int k) {
            return i * k + p;
        }

        @Override
        int b(int p, int j, int n, int k) {
            return j * k + p;
        }

        @Override
        void call(Kernels kernels, Size s, float[] a, float[] b, float[] c, Products.Into into, Tile tile) {
            kernels.multiplyTransposed(s.m, s.n, s.k, a, b, c, into, tile);
        }

        @Override
        void call(Kernels kernels, Size s, double[] a, double[] b, double[] c, Products.Into into, Tile tile) {
            kernels.multiplyTransposed(s.m, s.n, s.k, a, b, c, into, tile);
        }
    },

    /** {@code c = aᵀ · b}. */
    TRANSPOSED_MULTIPLY {
        @Override
        int a(int i, int p, int m, int k) {
            return p * m + i;
        }

        @Override
        int b(int p, int j, int n, int k) {
            return p * n + j;
        }

        @Override
        void call(Kernels kernels, Size s, float[] a, float[] b, float[] c, Products.Into into, Tile tile) {
            kernels.transposedMultiply(s.m, s.n, s.k, a, b, c, into, tile);
        }

        @Override
        void call(Kernels kernels, Size s, double[] a, double[] b, double[] c, Products.Into into, Tile tile) {
            kernels.transposedMultiply(s.m, s.n, s.k, a, b, c, into, tile);
        }
    };

    /** {@code c} is m × n, the inner length is k. */
    record Size(int m, int n, int k) {}

    /** Offset of the element of a that row i of c meets at inner index p. */
    abstract int a(int i, int p, int m, int k);

    /** Offset of the element of b that column j of c meets at inner index p. */
    abstract int b(int p, int j, int n, int k);

    abstract void call(Kernels kernels, Size s, float[] a, float[] b, float[] c, Products.Into into, Tile tile);

    abstract void call(Kernels kernels, Size s, double[] a, double[] b, double[] c, Products.Into into, Tile tile);

    /** The definition: one chain of fused multiply-adds, the inner index ascending. */
    double[] naive(ElementType type, Size s, double[] a, double[] b, double[] old, Products.Into into) {
        double[] c = new double[s.m * s.n];
        for (int i = 0; i < s.m; i++) {
            for (int j = 0; j < s.n; j++) {
                double sum = into == Products.Into.ADD ? old[i * s.n + j] : 0;
                for (int p = 0; p < s.k; p++) {
                    double left = a[a(i, p, s.m, s.k)];
                    double right = b[b(p, j, s.n, s.k)];
                    sum = type == ElementType.FLOAT
                            ? Math.fma((float) left, (float) right, (float) sum)
                            : Math.fma(left, right, sum);
                }
                c[i * s.n + j] = sum;
            }
        }
        return c;
    }

    /** What the kernel makes of the elements of the tile; the others keep their old values. */
    double[] computed(
            Kernels kernels,
            ElementType type,
            Size s,
            double[] a,
            double[] b,
            double[] old,
            Products.Into into,
            Tile tile) {
        if (type == ElementType.DOUBLE) {
            double[] c = old.clone();
            call(kernels, s, a, b, c, into, tile);
            return c;
        }
        float[] c = floats(old);
        call(kernels, s, floats(a), floats(b), c, into, tile);
        return doubles(c);
    }

    static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }
}
