package org.nnj.testkit;

import java.util.Arrays;
import org.nnj.api.activation.InverseLink;

/** The mean functions by their definitions, one row at a time: what an inverse link promises. */
final class ReferenceMean {

    private ReferenceMean() {}

    /** {@code a = f(z)}. */
    static double[] of(InverseLink link, double[] z) {
        return switch (link) {
            case IDENTITY -> z.clone();
            case LOGISTIC -> Arrays.stream(z).map(ReferenceMean::logistic).toArray();
            case SOFTMAX -> softmax(z);
        };
    }

    /** {@code J_f(z)ᵀ · g}, given {@code a = f(z)}. */
    static double[] vectorJacobian(InverseLink link, double[] a, double[] g) {
        double[] delta = g.clone();
        switch (link) {
            case IDENTITY -> {}
            case LOGISTIC -> {
                for (int i = 0; i < a.length; i++) {
                    delta[i] = g[i] * a[i] * (1 - a[i]);
                }
            }
            case SOFTMAX -> {
                double mean = 0;
                for (int i = 0; i < a.length; i++) {
                    mean += g[i] * a[i];
                }
                for (int i = 0; i < a.length; i++) {
                    delta[i] = a[i] * (g[i] - mean);
                }
            }
        }
        return delta;
    }

    private static double logistic(double z) {
        double e = StrictMath.exp(-Math.abs(z)); // of the side that does not overflow
        return z >= 0 ? 1 / (1 + e) : e / (1 + e);
    }

    private static double[] softmax(double[] z) {
        double largest = Arrays.stream(z).max().orElse(0);
        double[] a = Arrays.stream(z).map(x -> StrictMath.exp(x - largest)).toArray();
        double sum = Arrays.stream(a).sum();
        return Arrays.stream(a).map(x -> x / sum).toArray();
    }
}
