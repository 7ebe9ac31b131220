package org.nnj.benchmarks.micro;

import org.nnj.api.activation.Activation;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.FloatMatrix;

/** How far the float form of an activation is from its double form, in units in the last place of a float. */
final class UlpError {

    private static final int ROWS = 5000;
    private static final int COLUMNS = 40;
    private static final double LARGEST = 20;

    private UlpError() {}

    /** The worst of 200,000 arguments, evenly between −20 and 20; rows of neighbours, for activations of whole rows. */
    static double of(Activation activation) {
        FloatMatrix z = FloatMatrix.zeros(ROWS, COLUMNS);
        for (int i = 0; i < z.data().length; i++) {
            z.data()[i] = (float) (LARGEST * (2.0 * i / z.data().length - 1));
        }
        DoubleMatrix exact = z.toDouble();
        activation.forward(exact, exact);
        activation.forward(z, z);
        double worst = 0;
        for (int i = 0; i < z.data().length; i++) {
            double expected = exact.data()[i];
            worst = Math.max(worst, Math.abs(z.data()[i] - expected) / Math.ulp((float) expected));
        }
        return worst;
    }
}
