package org.nnj.examples;

import java.util.stream.IntStream;
import org.nnj.api.math.Matrix;

/** How far two matrices that ought to be equal are apart. */
final class Differences {

    private Differences() {}

    /** The largest difference of two elements at the same place. */
    static double largest(Matrix a, Matrix b) {
        b.requireShape("difference", a.rows(), a.columns());
        double[] x = a.toDouble().data();
        double[] y = b.toDouble().data();
        return IntStream.range(0, x.length)
                .mapToDouble(i -> Math.abs(x[i] - y[i]))
                .max()
                .orElse(0);
    }
}
